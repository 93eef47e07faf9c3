/** The texts of the editor and its margin. See `zh.ts`. */
export const zhEditor = {
  editor: {
    hint: '在这里写。输入 / 插入标题、列表、事件等；行首的 #、-、1. 加空格也可以',
  },
  margin: {
    before: '上周',
    beforeTitle: '{{week}}是 {{value}}',
    same: '持平',
    points: '{{value}} 百分点',
    minutes: '{{minutes}} 分钟',
    hours: '{{hours}} 小时',
    hoursMinutes: '{{hours}} 小时 {{minutes}} 分',
    days: '{{days}} 天',
    daysHours: '{{days}} 天 {{hours}} 小时',
    lasted: '持续 {{duration}}',
    progressTitle: '{{week}}进度 {{value}}',
    today: '今天',
    daysLeft: '还有 {{days}} 天',
    daysAgo: '已过 {{days}} 天',
    moved: '原 {{date}}',
  },
} as const
