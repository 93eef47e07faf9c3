import { progressOf } from '../blocks/okr/progressOf.ts'
import { type Block, childrenOf } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import type { Check } from './check.ts'
import { type Before, isShared, linesBefore } from './weeksBefore.ts'
import { workLines } from './workLines.ts'

/** What ends the counting. */
const over =
  /(?<!预计|计划|预期|目标|争取|待|未|将)(?:完成(?!\d)|完毕|完工|竣工|上线|投产|达标|结项|验收通过|交付|发布|关闭|取消|终止|下线|暂停|搁置|暂缓|移交|闭环|回退|回滚)/
const planned = /(?:预计|计划|预期|争取|力争|目标|待|将)[^,。;]*/g
/** Another way to count, and a phase that was not begun before. */
const counted = /\d\s*\/\s*\d|[共总]\D{0,2}\d/
const phases = /提测|自测|测试|联调|灰度|验收|试点|试运行|切换|切量|观察/g
const days = 45

/** An item that had a percentage the last time, has none now, and is neither done nor given up nor in a later phase. */
export const progressGone: Check<'progressGone'> = {
  name: 'progressGone',
  title: 'checkName.progressGone',
  *find(checked) {
    const before = linesBefore(checked, days)
    for (const block of workLines(checked.reading)) {
      if (hasPercentage(block) || childrenOf(block).some(hasPercentage)) continue
      const line = before(block)[0]
      const last = line === undefined ? null : progressOf(line.block)
      if (line === undefined || last === null || last.percent >= 100) continue
      if (isOver(block, line) || isShared(checked, block, line)) continue
      const values = { before: last.written, date: line.reading.date ?? '' }
      const { text } = blockText(block)
      const end = text.indexOf('\n')
      const message = { key: 'finding.progressGone', values } as const
      yield { block, from: 0, to: end < 0 ? text.length : end, message, fix: null }
    }
  },
}

function hasPercentage(block: Block): boolean {
  return blockText(block).plain.includes('%')
}

function isOver(block: Block, before: Before): boolean {
  const said = blockText(block).plain.replace(planned, '')
  const earlier = blockText(before.block).plain
  if (over.test(said) || counted.test(said)) return true
  return [...said.matchAll(phases)].some(([phase]) => !earlier.includes(phase))
}
