import { type Block, walk } from '../notion/document.ts'
import { sectionKinds } from '../report/projection.ts'
import { readReading } from '../report/reading.ts'
import { type SearchedKind, searchedKinds } from './searchQuery.ts'

/**
 * What each line of a report is part of, a byte a line: its section's place in `sectionKinds` + 1 in the upper half, its
 * own place in `searchedKinds` + 1 in the lower one; 0 for neither. Counts up `lineKindsVersion` when it changes.
 */
export function lineKindsOf(text: string, lines: number): Uint8Array {
  const kinds = new Uint8Array(lines)
  const { document, sections, recognised } = readReading(text)
  for (const [at, { line, meaning }] of sections.entries()) {
    if (meaning !== null)
      kinds.fill((sectionKinds.indexOf(meaning) + 1) << 4, line - 1, (sections[at + 1]?.line ?? lines + 1) - 1)
  }
  const mark = (block: Block, kind: SearchedKind) => {
    const end = block.line - 1 + (block.source?.lines.length ?? 1)
    for (let at = Math.max(0, block.line - 1); at < Math.min(end, lines); at++) {
      kinds[at] = ((kinds[at] as number) & 0xf0) | (searchedKinds.indexOf(kind) + 1)
    }
  }
  for (const { kind, blocks } of recognised) {
    for (const block of blocks) mark(block, kind === 'dailies' ? 'daily' : kind)
  }
  for (const { block } of walk(document.blocks)) if (block.type === 'heading') mark(block, 'heading')
  return kinds
}

/** Counts up with each change of what a line is said to be part of. */
export const lineKindsVersion = 1
