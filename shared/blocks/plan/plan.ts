import { isItem, type NumberItem, walk } from '../../notion/document.ts'
import { blockText, lineAt, lineRanges, trimRange } from '../../report/blockText.ts'
import type { PlanItemProjection } from '../../report/projection.ts'
import { type BlockKind, nothing, type Recognition } from '../block.ts'

export type PlanRecognition = Recognition<'plan', PlanItemProjection>

/**
 * Every item of a plan section, nested ones too, numbered or not; also lines that were numbered by hand in a way that is
 * no list (`1、…`). Field: `text`.
 */
export const plan: BlockKind<'plan', PlanItemProjection> = {
  kind: 'plan',
  recognise(section) {
    if (section.meaning !== 'plan') return nothing
    const found: PlanRecognition[] = []
    for (const { block, parent } of walk(section.blocks)) {
      const { text, plain } = blockText(block)
      const ranges = isItem(block)
        ? [trimRange(text, { from: 0, to: text.length })]
        : block.type === 'paragraph' && parent === null
          ? numberedLines(plain)
          : []
      for (const { from, to } of ranges) {
        const line = lineAt(block, text, from)
        const value = { text: text.slice(from, to), line }
        found.push({ kind: 'plan', block, line, blocks: [block], fields: [{ name: 'text', block, from, to }], value })
      }
    }
    return { found }
  },
}

/** Numbered items of a plan. */
export function printPlan(texts: readonly string[]): readonly NumberItem[] {
  return texts.map((text, at) => ({
    type: 'numberItem',
    line: 0,
    number: at + 1,
    content: text === '' ? [] : [{ type: 'text', text, marks: [] }],
    children: [],
  }))
}

/** What stands behind the number of each hand-numbered line. */
function numberedLines(plain: string): readonly { readonly from: number; readonly to: number }[] {
  return lineRanges(plain).flatMap(({ from, to }) => {
    const number = /^\s*(?:\(?\d{1,2}\)|\d{1,2}\s*[.、)]|[一二三四五六七八九十]{1,2}、|[①-⑳])\s*/.exec(
      plain.slice(from, to),
    )?.[0]
    return number === undefined ? [] : [trimRange(plain, { from: from + number.length, to })]
  })
}
