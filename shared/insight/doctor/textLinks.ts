import { contentOf, plainText, walk } from '../../notion/document.ts'
import { readDocument } from '../../notion/readDocument.ts'
import { sectionsOf } from '../../report/sections.ts'

/** A link or an image as it stands in a text. */
export interface TextLink {
  /** As it is written, encoded or not. */
  readonly address: string
  readonly label: string
  readonly isImage: boolean
  /** From 1. */
  readonly line: number
  /** Where the address begins in its line; null where the line writes it in another way. */
  readonly column: number | null
  /** It stands among the links to the days' pages. */
  readonly isDaily: boolean
}

/** The lines of a text without their line feed; a carriage return stays with its line, so that joining gives the text. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n')
}

/** The links and images of a text (decoded, without a BOM), in reading order. What stands in code is none. */
export function textLinks(text: string): readonly TextLink[] {
  if (!text.includes('](')) return []
  const document = readDocument(text)
  const lines = linesOf(text)
  const inDailies = new Set(
    sectionsOf(document).flatMap(({ meaning, blocks }) =>
      meaning === 'dailies' ? Array.from(walk(blocks), ({ block }) => block) : [],
    ),
  )
  const links: TextLink[] = []
  for (const { block } of walk(document.blocks)) {
    const isDaily = inDailies.has(block)
    let line = block.line
    let from = 0
    const last = block.line + Math.max(1, block.source?.lines.length ?? 1) - 1
    const keep = (address: string, label: string, isImage: boolean) => {
      for (let at = line; at <= last; at++) {
        const found = lines[at - 1]?.indexOf(`](${address})`, at === line ? from : 0) ?? -1
        if (found === -1) continue
        line = at
        from = found + address.length + 3
        links.push({ address, label, isImage, line, column: found + 2, isDaily })
        return
      }
      links.push({ address, label, isImage, line, column: null, isDaily })
    }
    if (block.type === 'image') {
      keep(block.src, block.alt, true)
      continue
    }
    let open = { href: null as string | null, label: '' }
    const close = () => {
      if (open.href !== null) keep(open.href, open.label, false)
    }
    for (const run of contentOf(block)) {
      const href = run.marks.find((mark) => mark.type === 'link')?.href ?? null
      if (open.href !== href) {
        close()
        open = { href, label: '' }
      }
      if (run.type === 'image') keep(run.src, run.alt, true)
      else open = { href, label: open.label + plainText([run]) }
    }
    close()
  }
  return links
}
