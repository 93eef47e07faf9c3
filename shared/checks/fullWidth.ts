import { type Block, contentOf, plainText, walk } from '../notion/document.ts'
import { blockText, halfWidth, lineRanges } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { PlaceEdit } from '../report/placeEdit.ts'
import type { Check, Slip } from './check.ts'

/**
 * Full-width digits, and full-width colons in times (`7：05`): they neither sort nor add up, and look right. A colon of
 * a ratio (`8：1：1`) or behind a label is no time. One finding for each line.
 */
export const fullWidth: Check<'fullWidth'> = {
  name: 'fullWidth',
  title: 'checkName.fullWidth',
  *find({ reading }) {
    for (const { block } of walk(reading.document.blocks)) yield* slipsOf(block)
  },
}

const wide =
  /[0-9０-９]*[０-９][0-9０-９]*(?:[．.／/：:][0-9０-９]+)*％?|[0-9０-９]+(?:[．.／/：:][0-9０-９]*[０-９][0-9０-９]*)+％?/g
const time =
  /(?<![\dA-Za-z０-９.》]|[\d０-９][：:])(?:[01]?\d|2[0-4])：[0-5]\d(?:[：:][0-5]\d)?(?![\d：:０-９%/.个家笔人次条项点月日号天台])/g
const ratio = /(?:比|比例|比值|比分|权重|配比|=|≈|[:：]\s?[A-Za-z\u4e00-\u9fff]+)\s*(?:为|是|约)?\s*$/

const slipsOf = perBlock((block): readonly Slip[] => {
  const { text } = blockText(block)
  if (!/[０-９]|\d：\d/.test(text)) return []
  return lineRanges(text).flatMap(({ from, to }) => {
    const edits = editsIn(block, text.slice(from, to), from)
    const first = edits[0]
    const last = edits.at(-1)
    if (first === undefined || last === undefined) return []
    const found = edits.map((edit) => text.slice(edit.from, edit.to)).join('、')
    const message = {
      key: 'finding.fullWidth',
      values: { found, better: edits.map((edit) => edit.text).join('、') },
    } as const
    return [{ block, from: first.from, to: last.to, message, fix: { edits } }]
  })
})

function editsIn(block: Block, line: string, offset: number): readonly PlaceEdit[] {
  const edits: PlaceEdit[] = []
  const add = (at: number, written: string) => {
    const from = offset + at
    const to = from + written.length
    if (isVerbatim(block, from) || edits.some((edit) => edit.from < to && from < edit.to)) return
    edits.push({ block, from, to, text: halfWidth(written) })
  }
  for (const match of line.matchAll(wide)) add(match.index, match[0])
  for (const match of line.matchAll(time)) if (!ratio.test(line.slice(0, match.index))) add(match.index, match[0])
  return edits.sort((a, b) => a.from - b.from)
}

/** Code and link texts are quoted, not written. */
function isVerbatim(block: Block, offset: number): boolean {
  let at = 0
  for (const run of contentOf(block)) {
    at += plainText([run]).length
    if (at > offset)
      return run.type !== 'text' || run.marks.some((mark) => mark.type === 'code' || mark.type === 'link')
  }
  return false
}
