import { after, type CheckCases, figures, incidents, report, weeks, work } from './checkCases.ts'

const plan = (...items: readonly string[]) =>
  report('# 下周工作及目标', '', ...items.map((item, at) => `${at + 1}. ${item}`))
const month = ['- 《冷链资质认证》进度正常，预计3月份进场检查']

/** The slips that only the weeks before tell. */
export const ofWeeks = {
  slippedDate: {
    fires: [
      ['a month', weeks(work, ['- 《冷链资质认证》进度正常，预计4月份进场检查'], month), [5]],
      [
        'over weeks without a report',
        after(work(...month), '2024-02-16', work('- 《冷链资质认证》进度正常，预计4月份进场检查')),
        [5],
      ],
      ['a day', weeks(work, ['- 电子回单，联调通过，计划3/28上线'], ['- 电子回单，联调中，计划3/21上线']), [5]],
      ['a third of a month', weeks(work, ['- 电子回单，预计4月中投产'], ['- 电子回单，预计3月底投产']), [5]],
      [
        'after a week that named none',
        weeks(work, ['- 电子回单，预计4月中投产'], ['- 电子回单，联调中'], ['- 电子回单，预计3月底投产']),
        [5],
      ],
      [
        'beside a part that is done',
        weeks(work, ['- 电子回单，乙端提测，预计4月中旬上线'], ['- 电子回单，甲端已完成，乙端开发中，预计4月上旬上线']),
        [5],
      ],
      [
        'the last of two steps',
        weeks(work, ['- 电子回单，已提测，预计3/29上线'], ['- 电子回单，预计3/15提测，3/25上线']),
        [5],
      ],
      [
        'next week, again',
        weeks(work, ['- 电子回单方案优化中，预计下周评审'], ['- 电子回单方案优化中，预计下周评审']),
        [5],
      ],
    ],
    silent: [
      ['the same', weeks(work, month, month)],
      ['told', weeks(work, ['- 电子回单，上线推迟，预计4月中投产'], ['- 电子回单，预计3月底投产'])],
      ['with its reason', weeks(work, ['- 电子回单，因税务平台停机，预计4月中投产'], ['- 电子回单，预计3月底投产'])],
      [
        'with a reason behind it',
        weeks(work, ['- 电子回单，预计3/25提测，原因是人员变动'], ['- 电子回单，预计3/18提测']),
      ],
      ['sooner', weeks(work, ['- 电子回单，预计3月中投产'], ['- 电子回单，预计3月底投产'])],
      ['more exact', weeks(work, ['- 电子回单，预计3/28投产'], ['- 电子回单，预计3月底投产'])],
      ['the next step', weeks(work, ['- 电子回单，3/12提测，计划3/28上线'], ['- 电子回单，计划3/12提测'])],
      [
        'a new promise after it was kept',
        weeks(work, ['- 签收拍照，优化中，预计3/28'], ['- 签收拍照：3/7已上线'], ['- 签收拍照，预计3/7']),
      ],
      ['half a year ago', after(work(...month), '2023-09-15', work('- 《冷链资质认证》进度正常，预计4月份进场检查'))],
      ['without earlier weeks', work('- 《冷链资质认证》进度正常，预计4月份进场检查')],
    ],
  },
  progressBack: {
    fires: [
      ['lower', weeks(work, ['- 路径规划引擎，整体进度60%'], ['- 路径规划引擎，整体进度75%']), [5]],
      [
        'the same phase',
        weeks(work, ['- 路径规划引擎，开发进度40%，计划4/4提测'], ['- 路径规划引擎，开发进度55%']),
        [5],
      ],
      [
        'against the last time it had one',
        weeks(work, ['- 路径规划引擎进度60%'], ['- 路径规划引擎调优中'], ['- 路径规划引擎进度75%']),
        [5],
      ],
      ['a share', weeks(work, ['- 网点接入完成占比40%（20/50）'], ['- 网点接入完成占比60%（30/50）']), [5]],
      ['decimals', weeks(work, ['- 路径规划引擎总进度：66.1%'], ['- 路径规划引擎总进度：67.04%']), [5]],
    ],
    silent: [
      ['higher', weeks(work, ['- 路径规划引擎，整体进度75%'], ['- 路径规划引擎，整体进度60%'])],
      ['the same', weeks(work, ['- 路径规划引擎，整体进度75%'], ['- 路径规划引擎，整体进度75%'])],
      ['another phase', weeks(work, ['- 路径规划引擎，测试进度20%'], ['- 路径规划引擎，开发进度85%'])],
      ['the next batch', weeks(work, ['- 路径规划引擎，第三批进度10%'], ['- 路径规划引擎，第二批进度90%'])],
      ['explained', weeks(work, ['- 路径规划引擎，口径调整后整体进度60%'], ['- 路径规划引擎，整体进度75%'])],
      ['another item', weeks(work, ['- 冷库温控探头，进度10%'], ['- 路径规划引擎，整体进度75%'])],
      [
        'half a year ago',
        after(work('- 路径规划引擎，整体进度75%'), '2023-09-15', work('- 路径规划引擎，整体进度60%')),
      ],
    ],
  },
  progressGone: {
    fires: [
      [
        'no percentage',
        weeks(work, ['- 路径规划引擎，雨天规则梳理中'], ['- 路径规划引擎，雨天规则梳理中，进度43%']),
        [5],
      ],
      ['pushed on', weeks(work, ['- 路径规划引擎持续推进'], ['- 路径规划引擎，整体进度43%']), [5]],
      [
        'with a date to come',
        weeks(work, ['- 路径规划引擎，计划4/4上线'], ['- 路径规划引擎，整体进度43%，计划4/4上线']),
        [5],
      ],
      ['testing before and now', weeks(work, ['- 路径规划引擎测试中'], ['- 路径规划引擎测试中，进度60%']), [5]],
      ['a share', weeks(work, ['- 城东网点接入推进中'], ['- 城东网点接入完成占比60%（30/50）']), [5]],
    ],
    silent: [
      ['built', weeks(work, ['- 城东分拣线施工，完工'], ['- 城东分拣线施工，进度93%'])],
      ['done', weeks(work, ['- 路径规划引擎已上线'], ['- 路径规划引擎，整体进度93%'])],
      ['complete', weeks(work, ['- 路径规划引擎全部完成'], ['- 路径规划引擎，整体进度100%'])],
      ['testing now', weeks(work, ['- 路径规划引擎提测'], ['- 路径规划引擎，进度90%'])],
      ['given up for now', weeks(work, ['- 路径规划引擎暂停'], ['- 路径规划引擎，进度43%'])],
      ['told by its parts', weeks(work, ['- 路径规划引擎', '    - 雨天规则，进度50%'], ['- 路径规划引擎，进度43%'])],
      ['told as a count', weeks(work, ['- 路径规划引擎完成22个（共24个）'], ['- 路径规划引擎，进度75%'])],
      ['another percentage', weeks(work, ['- 路径规划引擎，采纳率47%'], ['- 路径规划引擎，进度75%'])],
      ['half a year ago', after(work('- 路径规划引擎，进度43%'), '2023-09-15', work('- 路径规划引擎持续推进'))],
    ],
  },
  kpiGone: {
    fires: [
      ['a line', weeks(figures, ['- 送达率：99%'], ['- 送达率：99%', '- 抽检合格率：98%']), [3]],
      ['one of two', weeks(figures, ['- 送达率：99%'], ['- 送达率：99%，抽检合格率：98%']), [3]],
      ['its value', weeks(figures, ['- 送达率：%'], ['- 送达率：99%']), [5]],
      ['the whole section', after(figures('- 送达率：99%'), '2024-03-08', work('- 一')), [1]],
      ['the count line', weeks(figures, ['- 送达率：99%'], ['- 送达率：99%', '- 事故数AB级0次']), [3]],
    ],
    silent: [
      ['the same', weeks(figures, ['- 送达率：98%'], ['- 送达率：99%'])],
      [
        'in another order and line',
        weeks(figures, ['- 合格率：98% ，送达率：98%'], ['- 送达率：99%', '- 合格率：99%']),
      ],
      ['under a new name', weeks(figures, ['- 准时送达率：98%'], ['- 送达率：99%'])],
      ['without a value before', weeks(figures, ['- 送达率：98%'], ['- 送达率：99%', '- 抽检合格率：%'])],
      ['half a year ago', after(figures('- 抽检合格率：99%'), '2023-09-15', figures('- 送达率：99%'))],
      ['a new one', weeks(figures, ['- 送达率：98%', '- 抽检合格率：98%'], ['- 送达率：99%'])],
    ],
  },
  planUnmentioned: {
    fires: [
      ['not mentioned', after(plan('冷库断电演练'), '2024-03-08', work('- 路径规划引擎推进中')), [1]],
      [
        'one of two',
        after(plan('冷库断电演练', '路径规划引擎评审'), '2024-03-08', work('- 路径规划引擎评审通过')),
        [1],
      ],
      [
        'only in a heading',
        after(plan('冷库断电演练'), '2024-03-08', report('## 【冷库断电演练】', '', '- 路径规划推进中')),
        [1],
      ],
      [
        'at the plan of this week',
        after(plan('冷库断电演练'), '2024-03-08', work('- 路径规划推进中', '', '# 下周工作及目标', '', '1. 月结对账')),
        [7],
      ],
      ['none of two', after(plan('冷库断电演练', '月结账期确认'), '2024-03-08', work('- 路径规划推进中')), [1, 1]],
    ],
    silent: [
      ['mentioned', after(plan('冷库断电演练'), '2024-03-08', work('- 冷库断电演练一次，备电切换用时41秒'))],
      [
        'in other words',
        after(plan('城西仓切换调度引擎'), '2024-03-08', work('- 调度引擎', '    - 城西仓3/13切换完成')),
      ],
      [
        'in the reflection',
        after(plan('冷库断电演练'), '2024-03-08', report('# 收获与反思', '', '冷库断电演练教会我们先写怎么退。')),
      ],
      ['planned again', after(plan('冷库断电演练'), '2024-03-08', plan('冷库断电演练'))],
      ['without words of its own', after(plan('其他重要项目跟进'), '2024-03-08', work('- 路径规划推进中'))],
      ['three weeks ago', after(plan('冷库断电演练'), '2024-02-23', work('- 路径规划推进中'))],
      [
        'as an incident',
        after(plan('冷库断电演练'), '2024-03-08', incidents('- 3/12 9:00 冷库断电演练触发告警', '处置：恢复供电')),
      ],
    ],
  },
  stale: {
    fires: [
      ['three weeks', thrice('- 与税务平台的商务谈判进行中。'), [5]],
      ['a promise', thrice('- 电子回单，预计6月投产'), [5]],
      ['how far it is, without a figure', thrice('- 电子回单打标，进展过半'), [5]],
      ['this week, every week', thrice('- 本周走访网点3家'), [5]],
      ['a percentage', thrice('- 电子回单，开发进度40%'), [5]],
      [
        'moved within the list',
        weeks(work, ['- 甲', '- 电子回单设计中'], ['- 电子回单设计中'], ['- 乙', '- 电子回单设计中']),
        [6],
      ],
      ['a copied reflection', thrice('我们把一件小事做到有始有终，比铺开十件更难。', '# 收获与反思'), [5]],
      ['a copied incident', thrice('- 2/3 9:00 监控发现分拣积压，重启恢复', '## 【生产稳定性事件】'), [5]],
    ],
    silent: [
      ['two weeks', weeks(work, ['- 电子回单设计中'], ['- 电子回单设计中'])],
      ['a change between', weeks(work, ['- 电子回单设计中'], ['- 电子回单评审中'], ['- 电子回单设计中'])],
      ['a heading and a lead', thrice('本周主要进展：')],
      ['a figure', thrice('- 年度可用性：100%', '## 【系统运行数据】')],
      ['the name of an item', thrice('- 电子回单')],
      ['done and kept', thrice('- 电子回单已全部上线')],
      ['that there was nothing', thrice('- 本周无生产稳定性事件')],
      ['what never changes', thrice('- 电子回单由城配组负责')],
      ['a plan', thrice('1. 继续推进电子回单', '# 下周计划')],
      [
        'weeks without reports',
        {
          text: work('- 电子回单设计中').text,
          earlier: ['2023-12-15', '2023-09-15'].map((date) =>
            work('- 电子回单设计中').text.replace('2024-03-15', date),
          ),
        },
      ],
    ],
  },
} as const satisfies Readonly<Record<string, CheckCases>>

/** The same line three weeks in a row. */
function thrice(line: string, heading = '## 【O1 城配】') {
  return weeks((...lines) => report(heading, '', ...lines), [line], [line], [line])
}
