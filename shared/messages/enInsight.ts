/** The views of the archive. See `zh.ts`. */
export const enInsight = {
  views: {
    pages: 'Pages',
    figures: 'Figures',
    objectives: 'Objectives',
    incidents: 'Incidents',
    plans: 'Plans',
    year: 'The Year',
    review: 'Review',
    doctor: 'Doctor',
    chooseYear: 'Year',
    seeAllYears: 'See all years',
    openNewest: 'Open the newest report',
    allYears: 'All years',
    weekOfYear: '{{week}}, {{year}}',
    linking: 'Comparing week by week',
    linked: 'Comparing week by week: {{weeks}} of {{of}}',
    rebuilding: 'Reading all texts again',
    rebuilt: 'The program is newer now and reads all texts again: {{done}} of {{of}}',
  },
} as const
