/** The texts of the editor and its margin. See `en.ts`. */
export const enEditor = {
  editor: {
    hint: 'Write here. Type / for headings, lists, incidents and more; #, - or 1. and a space work too',
  },
  margin: {
    before: 'Last week',
    beforeTitle: '{{week}}: {{value}}',
    same: 'same',
    points: '{{value}} pt',
    minutes: '{{minutes}} min',
    hours: '{{hours}} h',
    hoursMinutes: '{{hours}} h {{minutes}} min',
    days: '{{days}} d',
    daysHours: '{{days}} d {{hours}} h',
    lasted: 'Lasted {{duration}}',
    progressTitle: '{{week}}: progress {{value}}',
    today: 'today',
    daysLeft: 'in {{days}} d',
    daysAgo: '{{days}} d ago',
    moved: 'was {{date}}',
  },
} as const
