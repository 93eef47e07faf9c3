/** The texts of the checks. See `zh.ts`. */
export const zhChecks = {
  /** What a check is called. */
  checkName: {
    eventAfterReport: '事件晚于周报日期',
    eventOrder: '事件不按时间先后',
    brackets: '括号不成对',
    fullWidth: '全角数字和冒号',
    noHandling: '事件没有写处置',
  },
  /** What a check found, with the words and numbers that it is about. */
  finding: {
    eventAfterReport: '事件写的是 {{event}}，晚于周报日期 {{date}}',
    asOfAfterReport: '统计截至 {{event}}，晚于周报日期 {{date}}',
    eventAfterLater: '{{event}} 的事件排在 {{other}} 之后',
    eventBeforeEarlier: '{{event}} 的事件排在 {{other}} 之前',
    bracketNotClosed: '“{{near}}”里的“{{bracket}}”没有闭合',
    bracketNotOpened: '“{{near}}”里多出一个“{{bracket}}”',
    fullWidth: '“{{found}}”是全角字符，半角写作“{{better}}”',
    noHandling: '“{{event}}”没有写处置',
  },
} as const
