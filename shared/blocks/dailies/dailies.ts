import { type Block, contentOf, walk } from '../../notion/document.ts'
import { blockText, lineAt } from '../../report/blockText.ts'
import type { DailyProjection } from '../../report/projection.ts'
import { type BlockKind, nothing, type Recognition } from '../block.ts'

/** A link to a daily page, or an image. */
export type DailyRecognition = Recognition<'dailies', DailyProjection>

/** Every link and image of a dailies section. Field: `link`, its text. */
export const dailies: BlockKind<'dailies', DailyProjection> = {
  kind: 'dailies',
  recognise(section) {
    if (section.meaning !== 'dailies') return nothing
    const found: DailyRecognition[] = []
    for (const { block } of walk(section.blocks)) {
      for (const { text, target, from, to } of linksOf(block)) {
        const line = lineAt(block, blockText(block).text, from)
        const fields = block.type === 'image' ? [] : [{ name: 'link', block, from, to }]
        found.push({ kind: 'dailies', block, line, blocks: [block], fields, value: { text, target, line } })
      }
    }
    return { found }
  },
}

interface Link {
  readonly text: string
  readonly target: string
  readonly from: number
  readonly to: number
}

function linksOf(block: Block): readonly Link[] {
  if (block.type === 'image') return [{ text: block.alt, target: block.src, from: 0, to: 0 }]
  const links: Link[] = []
  let at = 0
  let open = false
  for (const run of contentOf(block)) {
    const text =
      run.type === 'text' ? run.text : run.type === 'softBreak' ? '\n' : run.type === 'equation' ? run.tex : run.alt
    const to = at + text.length
    const href = run.marks.find((mark) => mark.type === 'link')?.href
    // One link may change its marks on the way: bold in a link is two runs.
    const last: Link | undefined = open ? links.at(-1) : undefined
    if (last !== undefined && last.target === href) links[links.length - 1] = { ...last, text: last.text + text, to }
    else if (href !== undefined) links.push({ text, target: href, from: at, to })
    open = href !== undefined && run.type !== 'image'
    if (run.type === 'image') links.push({ text: run.alt, target: run.src, from: at, to })
    at = to
  }
  return links
}
