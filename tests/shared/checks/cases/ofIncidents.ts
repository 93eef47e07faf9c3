import { type CheckCases, figures, incidents, report, work } from './checkCases.ts'

const handled = '处置：重启恢复'

/** The slips of incidents and of the line that counts them. */
export const ofIncidents = {
  eventAfterReport: {
    fires: [
      ['an incident of the next day', incidents('- 3/16 9:00 监控发现分拣积压', handled), [5]],
      ['full-width', incidents('- ３／１８　９：００ 监控发现分拣积压', handled), [5]],
      ['with its year', incidents('- 2024-04-02 09:00 监控发现分拣积压', handled), [5]],
      ['the second of two', incidents('- 3/14 9:00 告警延迟', handled, '- 3/20 9:00 告警延迟', handled), [7]],
      ['below an item', work('- 生产稳定性事件：', '    - 3月17日 9:00 监控发现分拣积压，重启恢复'), [6]],
      ['a count as of a later day', work('- 冷链箱回收，截止3/18，有41只入库'), [5]],
    ],
    silent: [
      ['on the day itself', incidents('- 3/15 23:00 监控发现分拣积压', handled)],
      ['before it', incidents('- 3/11 9:00 监控发现分拣积压', handled)],
      [
        'a December incident in January',
        {
          text: '# 周报 2024-01-05\n\n## 【生产稳定性事件】\n\n- 12/30 9:00 监控发现分拣积压\n处置：重启恢复',
          earlier: [],
        },
      ],
      ['a promised date', work('- 冷链箱回收，计划3/20上线')],
      ['a deadline', work('- 冷链箱回收，截止3/20报名')],
      [
        'a day that the title does not say',
        {
          text: '# 第11周\n\nCreated: 2024年3月11日 9:00\n\n## 【生产稳定性事件】\n\n- 3/13 9:00 监控发现分拣积压\n处置：重启恢复',
          earlier: [],
        },
      ],
    ],
  },
  eventTimes: {
    fires: [
      ['an end before its start', incidents('- 3/12 14:41-14:30 告警分拣积压', handled), [5]],
      ['a recovery before it began', incidents('- 3/12 14:41 告警分拣积压', '处置：13:20恢复'), [6]],
      ['feedback before the complaint', incidents('- 3/12 14:41 客诉无法签收，早上9点20分收到反馈后重启'), [5]],
      ['a duration that the range is not', incidents('- 3/12 14:00-14:10 告警分拣积压，持续2小时', handled), [5]],
      [
        'a duration that the recovery is not',
        incidents('- 3/12 14:00 告警分拣积压，持续5分钟', '处置：16:05恢复'),
        [5],
      ],
      ['a recovery of the day before', incidents('- 3/12 14:00 告警分拣积压', '处置：3/11 8:00恢复'), [6]],
      ['a weekday that the day is not', incidents('- 3/12（周三）14:41 告警分拣积压', handled), [5]],
    ],
    silent: [
      ['a range', incidents('- 3/12 14:41-14:42 告警分拣积压', '处置：1分钟内恢复')],
      ['across midnight', incidents('- 3/12 23:50-00:10 告警分拣积压', '处置：20分钟内恢复')],
      ['about that long', incidents('- 3/12 14:00-14:26 告警分拣积压，持续大概20分钟', handled)],
      ['a recovery of something else', incidents('- 3/12 14:00 告警分拣积压，持续5分钟', '处置：16:05恢复跑批')],
      ['a recovery the next day', incidents('- 3/12 22:00 告警分拣积压', '处置：次日8:00恢复')],
      ['the right weekday', incidents('- 3/12（周二）14:41 告警分拣积压', handled)],
      ['a cause of the morning', incidents('- 3/12 14:41 告警分拣积压', '原因：9:50上线引入', handled)],
      ['a cause of the day before', incidents('- 3/12 14:41 客诉无法签收，3/11晚7点暂停同步，收到反馈后重启')],
      ['an alert before the complaint', incidents('- 3/12 14:41 接门店反馈无法签收，13:50已收到告警', handled)],
      ['a restart that led to it', incidents('- 3/12 14:41 客诉无法签收，13:50重启后配置丢失', handled)],
      ['what was done later', incidents('- 3/12 14:41 告警分拣积压', '处置：15:10重启，16:00恢复')],
      [
        'planned hours',
        incidents('- 3/12 14:41 接变更通知，计划开始时间：2024-03-12 22:00，计划结束时间：2024-03-13 6:00', handled),
      ],
    ],
  },
  eventOrder: {
    fires: [
      ['a later one first', incidents('- 3/13 7:20 告警延迟', handled, '- 3/13 2:05 告警延迟', handled), [7]],
      [
        'one of four',
        incidents('- 3/11 9:00 告警延迟', '- 3/13 7:20 告警延迟', '- 3/13 2:05 告警延迟', '- 3/14 8:00 告警延迟'),
        [7],
      ],
      ['the last one', incidents('- 3/12 9:00 告警延迟', '- 3/13 9:00 告警延迟', '- 3/11 9:00 告警延迟'), [7]],
      ['the first one', incidents('- 3/14 9:00 告警延迟', '- 3/11 9:00 告警延迟', '- 3/12 9:00 告警延迟'), [5]],
      ['numbered items', incidents('1. 3/13 9:00 告警延迟', '2. 3/12 9:00 告警延迟'), [6]],
    ],
    silent: [
      ['in order', incidents('- 3/11 9:00 告警延迟', '- 3/11 9:05 告警延迟', '- 3/12 1:00 告警延迟')],
      ['newest first', incidents('- 3/14 9:00 告警延迟', '- 3/13 9:00 告警延迟', '- 3/12 9:00 告警延迟')],
      ['the same time', incidents('- 3/11 9:00 告警延迟', '- 3/11 9:00 告警超时')],
      ['one without a time', incidents('- 3/11 9:00 告警延迟', '- 打印缓慢，重启后正常', '- 3/12 9:00 告警延迟')],
      [
        'across the year',
        {
          text: '# 周报 2024-01-05\n\n## 【生产稳定性事件】\n\n- 12/30 9:00 告警延迟\n- 1/2 9:00 告警延迟',
          earlier: [],
        },
      ],
      [
        'two lists',
        report('## 【生产稳定性事件】', '', '- 3/14 9:00 告警延迟', '', '## 【线上故障】', '', '- 3/11 9:00 告警延迟'),
      ],
      [
        'a follow-up inside one',
        incidents('- 3/11 9:00 告警延迟', '    ', '    3/13 10:00 完成复盘', '    ', '- 3/12 9:00 告警延迟'),
      ],
    ],
  },
  countLine: {
    fires: [
      ['under review', counted('事故数AB级0次，CD级0次', '- 3/12 9:00 告警延迟，事故定级中'), [5]],
      ['a review to come', counted('事故数AB级0次，CD级0次', '- 3/12 9:00 告警延迟', '处置：重启，待复盘'), [5]],
      ['its own remark', figures('- 事故数AB级0次，CD级0次（一起复盘中）'), [5]],
      [
        'a severity that is named',
        counted('事故数AB级0次，CD级0次', '- 3/12 9:00 告警延迟，定级为D级'),
        [5],
        '- 事故数AB级0次，CD级1次',
      ],
      [
        'two of a severity, one counted',
        counted('故障数：P1级1次，P2级0次', '- 3/12 9:00 【P1】告警延迟', '- 3/13 9:00 【P1】告警延迟'),
        [5],
        '- 故障数：P1级2次，P2级0次',
      ],
    ],
    silent: [
      ['alerts without a severity', counted('事故数AB级0次，CD级0次', '- 3/12 9:00 告警延迟', '- 3/13 9:00 告警延迟')],
      ['counted already', counted('事故数AB级0次，CD级1次（复盘中）', '- 3/12 9:00 告警延迟，复盘中')],
      ['reviewed', counted('事故数AB级0次，CD级0次', '- 3/12 9:00 告警延迟，已复盘')],
      ['no incidents', figures('- 事故数AB级0次，CD级0次')],
      ['not filled in', counted('事故数AB级次，CD级次', '- 3/12 9:00 告警延迟，定级为D级')],
      ['a system of that level', counted('事故数AB级0次，CD级0次', '- 3/12 9:00 P0系统告警延迟')],
      ['as many as counted', counted('事故数AB级0次，CD级1次', '- 3/12 9:00 告警延迟，定级为C级')],
    ],
  },
  noHandling: {
    fires: [
      ['nothing but the event', incidents('- 3/12 9:00 监控发现分拣积压'), [5]],
      ['only a cause', incidents('- 3/12 9:00 监控发现分拣积压', '原因：网络抖动'), [5]],
      ['an empty one', incidents('- 3/12 9:00 监控发现分拣积压', '处置：'), [5]],
      ['no impact is no handling', incidents('- 3/12 9:00 告警分拣超时，对业务无影响'), [5]],
      ['the second of two', incidents('- 3/12 9:00 告警延迟', handled, '- 3/13 9:00 告警延迟'), [7]],
      ['what caused it handles nothing', incidents('- 3/12 9:00 切换演练导致分拣短暂不可用'), [5]],
      ['not recovered', incidents('- 3/12 9:00 告警延迟，尚未恢复'), [5]],
    ],
    silent: [
      ['on a line of its own', incidents('- 3/12 9:00 监控发现分拣积压', handled)],
      ['behind the cause', incidents('- 3/12 9:00 监控发现分拣积压', '原因：抖动 处置：限流')],
      ['a paragraph', incidents('- 3/12 9:00 告警延迟', '    ', '    处置：限流', '    ')],
      ['told in the sentence', incidents('- 3/12 9:00 告警延迟，重启后于10:20恢复')],
      ['being looked into', incidents('- 3/12 9:00 告警延迟，厂商排查中')],
      ['a new one, still empty', incidents('- 3/12 9:00 ')],
      ['other words for it', incidents('- 3/12 9:00 告警延迟', '解决措施：扩容')],
    ],
  },
} as const satisfies Readonly<Record<string, CheckCases>>

/** A count line on line 5 and incidents below. */
function counted(line: string, ...below: readonly string[]) {
  return figures(`- ${line}`, '', '## 【生产稳定性事件】', '', ...below)
}
