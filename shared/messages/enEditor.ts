/** The texts of the editor and its margin. See `en.ts`. */
export const enEditor = {
  margin: {
    lastWeek: 'Last week {{value}}',
    before: 'Last week',
    same: 'same',
    points: '{{value}} pt',
    minutes: '{{minutes}} min',
    hours: '{{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    days: '{{days}} d',
    daysHours: '{{days}} d {{hours}} h',
    lasted: 'Lasted {{duration}}',
    progressLastWeek: 'Progress last week {{value}}',
    today: 'today',
    daysLeft: 'in {{days}} d',
    daysAgo: '{{days}} d ago',
    moved: 'was {{date}}',
    movedTitle: 'Last week it said “{{before}}”, now it says “{{now}}”',
  },
} as const
