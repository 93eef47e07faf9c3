/** The views of the archive. */
export const zhInsight = {
  views: {
    pages: '页面',
    figures: '指标',
    objectives: '目标',
    incidents: '事件',
    plans: '计划',
    year: '全年',
    review: '回顾',
    doctor: '体检',
    chooseYear: '年份',
    seeAllYears: '看全部年份',
    openNewest: '打开最近的周报',
    allYears: '全部年份',
    weekOfYear: '{{year}}年{{week}}',
    linking: '正在逐周对照',
    linked: '正在逐周对照：{{weeks}} / {{of}} 周',
    rebuilding: '正在重新读取全部文本',
    rebuilt: '程序已更新，正在重新读取全部文本：{{done}} / {{of}}',
  },
} as const
