import { progressOf } from '../blocks/okr/progressOf.ts'
import { blockText } from '../report/blockText.ts'
import type { Check } from './check.ts'
import { isShared, linesBefore } from './weeksBefore.ts'
import { workLines } from './workLines.ts'

/** Words that say why less is done than before. */
const explained = /回退|回滚|返工|重新|重做|重估|口径|调整|修正|更正|扩大|新增|追加|变更|下调|降[为到至]/
const days = 45

/** A percentage that is lower than the last time that the item had one. */
export const progressBack: Check<'progressBack'> = {
  name: 'progressBack',
  title: 'checkName.progressBack',
  *find(checked) {
    const before = linesBefore(checked, days)
    for (const block of workLines(checked.reading)) {
      const now = progressOf(block)
      if (now === null || explained.test(blockText(block).plain)) continue
      for (const line of before(block)) {
        const last = progressOf(line.block)
        if (last === null) continue
        if (last.work === now.work && now.percent < last.percent && !isShared(checked, block, line)) {
          const values = { before: `${last.percent}%`, now: `${now.percent}%`, date: line.reading.date ?? '' }
          const message = { key: 'finding.progressBack', values } as const
          yield { block, from: now.from, to: now.to, message, fix: null }
        }
        break
      }
    }
  },
}
