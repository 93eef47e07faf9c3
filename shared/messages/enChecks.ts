/** The texts of the checks in English. See `zhChecks.ts`. */
export const enChecks = {
  checkName: {
    eventAfterReport: 'Incident dated after the report',
    eventOrder: 'Incidents out of order',
    brackets: 'Unpaired brackets',
    fullWidth: 'Full-width digits and colons',
    noHandling: 'Incident without handling',
  },
  finding: {
    eventAfterReport: 'The incident is dated {{event}}, after the report’s own day {{date}}',
    asOfAfterReport: 'The count is as of {{event}}, after the report’s own day {{date}}',
    eventAfterLater: 'The incident of {{event}} stands behind that of {{other}}',
    eventBeforeEarlier: 'The incident of {{event}} stands before that of {{other}}',
    bracketNotClosed: '“{{bracket}}” in “{{near}}” is not closed',
    bracketNotOpened: '“{{bracket}}” in “{{near}}” closes nothing',
    fullWidth: '“{{found}}” is in full-width characters; in half-width ones it is “{{better}}”',
    noHandling: '“{{event}}” doesn’t say how it was handled',
  },
} as const
