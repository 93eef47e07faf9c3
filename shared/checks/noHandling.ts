import { blockText } from '../report/blockText.ts'
import type { Check } from './check.ts'
import { incidentsOf, timeOf } from './incidentsOf.ts'

/** What is done about an incident, where no 处置 names it. */
const handled =
  /(?<![未无]法?|没有|不能|尚未)(?:恢复|自愈|重启|重试后|回滚|回退|修复|止损|限流|扩容|降级|摘除|隔离|切[换流至到回]|下线|关闭|屏蔽|补[跑发录]|重[跑发推]|撤回|更换|替换|清理|处[理置]|解决|紧急(?:上线|发布)|联系|协调|排查|定位|跟进|调整|观察)/

/** An incident that says neither under 处置 nor anywhere else what was done about it. */
export const noHandling: Check<'noHandling'> = {
  name: 'noHandling',
  title: 'checkName.noHandling',
  *find({ reading }) {
    for (const incident of incidentsOf(reading)) {
      const { handling, summary } = incident.value
      if ((handling !== null && handling !== '') || summary === '') continue
      const told = incident.fields.some(
        ({ name, block, from, to }) =>
          name !== 'time' && name !== 'cause' && handled.test(blockText(block).plain.slice(from, to)),
      )
      if (told) continue
      yield {
        block: incident.block,
        ...timeOf(incident),
        message: { key: 'finding.noHandling', values: { event: summary.split('\n')[0]?.slice(0, 24) ?? '' } },
        fix: null,
      }
    }
  },
}
