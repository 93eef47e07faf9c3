import { type CheckCases, figures, report, work } from './checkCases.ts'

/** The slips of numbers that stand in one report. */
export const ofNumbers = {
  sums: {
    fires: [
      ['parts below their total', work('- 货架报表，总计120个，完成100个，处理中18个'), [5]],
      ['parts above it', work('- 货架报表，总计21个， 可合并 8个，搁置2个，验收5个，施工中7个。'), [5]],
      ['no comma behind the total', work('- 货架报表，总数31个 可合并9个，验收6个，未开工15个'), [5]],
      ['the total behind', work('- 退件中甲承运商16件，乙承运商33件，共50件'), [5]],
      ['in brackets', work('- 处理中6个（进度90%的2个，进度50%的3个），未启动1个'), [5]],
      ['the items below', work('- 迁移（总数30个）', '    1. 甲报表，总计12个', '    2. 乙报表，总计17个'), [5]],
      ['a table', report('| 仓 | 单量 |', '| --- | --- |', '| 东 | 10 |', '| 西 | 20 |', '| 合计 | 31 |'), [3]],
    ],
    silent: [
      ['right', work('- 告警规则共118条，保留76条，合并29条，下线13条。')],
      ['right, in brackets', work('- 总计43个， 合并7个，验收22个，施工中11个（过半的8个，刚开工的3个），未开工3个。')],
      ['right, behind', work('- 退件中甲承运商2件，乙承运商17件，共19件')],
      ['right, below', work('- 迁移（总数29个）', '    1. 甲报表，总计12个', '    2. 乙报表，总计17个')],
      ['an excerpt', work('- 共120条告警，P0告警2条，P1告警10条')],
      ['of which', work('- 共80个网点，其中城区60个，本周新增8个')],
      ['the rest is told', work('- 总计20个，完成10个，处理中8个，其余待排期')],
      ['one of two labels', work('- 总计5人，研发3人，测试2人，产品1人（兼）')],
      ['other units', work('- 共12台设备，覆盖3个仓，安装9台')],
      ['hours and versions', work('- 共1.5人日，耗时1~3天，10:00~11:00完成2个')],
      [
        'percentages in a table',
        report('| 仓 | 达标 |', '| --- | --- |', '| 东 | 99% |', '| 西 | 98% |', '| 合计 | 98% |'),
      ],
    ],
  },
  fractions: {
    fires: [
      ['behind the percentage', work('- 查询类：任务完成占比60%（20/52）。'), [5]],
      ['before it', work('- 查询类完成20/52（60%）'), [5]],
      ['with a comma', work('- 查询类完成20/52，占比60%'), [5]],
      ['with blanks', work('- 查询类完成占比 60% ( 20 / 52 )'), [5]],
      ['with decimals', work('- 查询类完成占比59.9%（31/52）'), [5]],
      ['a figure', figures('- 抽检合格率：90%（80/100）'), [5]],
    ],
    silent: [
      ['rounded', work('- 查询类：任务完成占比60%（31/52）。')],
      ['cut off', work('- 查询类：任务完成占比59%（31/52）。')],
      ['with decimals', work('- 查询类完成占比59.62%（31/52）')],
      ['a day', work('- 查询类进度70%（4/28）')],
      ['a day and what happens on it', work('- 查询类进度70%（4/28上线）')],
      ['two percentages', work('- 查询类进度43%，写入类50%（1/2）')],
      ['nothing to divide', work('- 查询类完成占比0%（0/0）')],
      ['a third', work('- 完成占比33%（1/3）', '- 完成占比67%（2/3）')],
    ],
  },
  fullWidth: {
    fires: [
      ['a colon of a time', work('- 今早7：05 完成切换'), [5], '- 今早7:05 完成切换'],
      ['a time behind a label', work('- 切换时间：14：00'), [5], '- 切换时间：14:00'],
      ['digits of a time', work('- １４：５２ 完成切换'), [5], '- 14:52 完成切换'],
      ['a figure', figures('- 缴费成功率：９９．９１％'), [5], '- 缴费成功率：99.91%'],
      ['a range', work('- 20：15~20：40 切换演练'), [5], '- 20:15~20:40 切换演练'],
      ['a date', work('- 计划５／４上线'), [5], '- 计划5/4上线'],
      ['a soft-break line', work('- 切换演练', '完成１２个'), [6], '完成12个'],
      ['seconds', work('- 08：30：15 完成切换'), [5], '- 08:30:15 完成切换'],
    ],
    silent: [
      ['a score', work('- 决赛比分21：15')],
      ['a ratio', work('- 权重 东:西:南 = 8：1：1')],
      ['a ratio of two digits', work('- 冷热数据配比1：10')],
      ['behind a label', work('- O4：KR2：12个仓接入')],
      ['a count behind a number', work('- 方案2：12台设备先行')],
      ['half-width', work('- 10:00~11:00 完成切换，耗时1~3天')],
      ['Chinese punctuation', work('- 进展：完成（一期），预计5、6月上线！')],
      ['code', work('- 配置 `７：０５` 已废弃')],
      ['numbers in circles', work('- ①验收②上线')],
    ],
  },
} as const satisfies Readonly<Record<string, CheckCases>>
