import { type Block, type Callout, type Document, isEmptyParagraph, isItem } from './document.ts'
import { gapPlace, indentOf, printGap } from './gaps.ts'
import { readOwnLines } from './readDocument.ts'
import { sameContent } from './sameBlock.ts'
import { SourceLines } from './sourceLines.ts'
import { calloutClosing, calloutPrefix } from './syntax/callout.ts'
import { syntaxOf } from './syntax/index.ts'
import { readProperty } from './syntax/leaf.ts'

export interface PrintOptions {
  /** Print without any source lines, by the dialect alone. */
  readonly canonical?: boolean
}

/** The document's text. A block whose content is what its source reads as prints its source. */
export function printDocument(document: Document, { canonical = false }: PrintOptions = {}): string {
  const lines = printBlocks(document.blocks, canonical, document.leading, true)
  return lines.join(document.lineEnd) + (document.finalNewline ? document.lineEnd : '')
}

function printBlocks(
  blocks: readonly Block[],
  canonical: boolean,
  leading: readonly string[],
  isPage: boolean,
): string[] {
  const out: string[] = canonical ? [] : [...leading]
  const path: Block[] = []
  const gap = (next: Block | undefined, depth: number): void => {
    const before = path[path.length - 1]
    if (before === undefined) return
    const own = canonical ? undefined : before.source?.gap
    if (own !== undefined && own.place === gapPlace(path, next, depth)) for (const line of own.lines) out.push(line)
    else printGap(path, next, depth, out)
  }
  const firstBelowTitle = isPage && isTitle(blocks[0]) ? blocks[1] : undefined
  const printList = (list: readonly Block[], depth: number): void => {
    let belowItem = false
    for (const block of list) {
      gap(block, depth)
      path.length = depth
      path.push(block)
      const belowTitle = block === firstBelowTitle
      printOwn(block, { depth, belowItem, belowTitle, canonical }, out)
      // An empty paragraph is a blank line, and does not end the item above it.
      if (!isEmptyParagraph(block)) belowItem = isItem(block)
      if (block.type !== 'callout' && 'children' in block) printList(block.children, depth + 1)
    }
  }
  printList(blocks, 0)
  gap(undefined, 0)
  return out
}

function isTitle(block: Block | undefined): boolean {
  return block?.type === 'heading' && block.level === 1
}

/** Where a block stands, as far as its own lines depend on it. */
interface Standing {
  readonly depth: number
  readonly belowItem: boolean
  readonly belowTitle: boolean
  readonly canonical: boolean
}

function printOwn(block: Block, { depth, belowItem, belowTitle, canonical }: Standing, out: string[]): void {
  const indent = indentOf(depth)
  const { source } = block
  // Text that begins with spaces was read where no item stood above it.
  const wouldNest = belowItem && block.type === 'paragraph' && source?.lines[0]?.startsWith('    ') === true
  // And what looks like properties was read as text where it did not stand below the title.
  const wouldDescribe =
    belowTitle && block.type === 'paragraph' && source?.lines.every((line) => readProperty(line) !== null) === true
  const unedited = !canonical && source !== undefined && !wouldNest && !wouldDescribe && isUnedited(block)
  if (unedited && source.written?.depth === depth) {
    for (const line of source.written.lines) out.push(line)
    return
  }
  if (block.type === 'callout') {
    for (const line of printCallout(block, canonical, unedited)) out.push(indent + line)
    return
  }
  if (unedited) {
    for (const line of source.lines) out.push(indent + line)
    return
  }
  const syntax = syntaxOf(block)
  const wasSameType = !canonical && source !== undefined && readingOf(block)?.type === block.type
  const lines =
    wasSameType && syntax.printEdited !== undefined
      ? syntax.printEdited(block, source.lines, belowItem)
      : syntax.print(block, belowItem)
  if (belowTitle && block.type === 'paragraph' && lines.every((line) => readProperty(line) !== null)) {
    out.push(indent + (lines[0] as string).replace(':', '\\:'))
    for (const line of lines.slice(1)) out.push(indent + line)
    return
  }
  for (const line of lines) out.push(indent + line)
}

function printCallout(block: Callout, canonical: boolean, unedited: boolean): readonly string[] {
  // Nothing but empty lines is read as nothing.
  const children = block.children.every(isEmptyParagraph) ? [] : block.children
  const inside = printBlocks(children, canonical, [], false)
  const first = children[0]
  const joins = block.icon === '' ? first !== undefined : first?.type === 'paragraph'
  const layout = block.layout === 'inline' && !joins ? 'block' : block.layout
  const shown: Callout = layout === block.layout ? block : { ...block, layout }
  if (inside.length > 0) inside[0] = calloutPrefix(shown) + inside[0]
  const opening = unedited && shown === block ? (block.source?.lines ?? []) : syntaxOf(shown).print(shown, false)
  const closing = (unedited ? block.source?.closing : undefined) ?? calloutClosing(block)
  return [...besideEmpty(opening, first, 'above'), ...inside, ...besideEmpty(closing, children.at(-1), 'below')]
}

/** A callout's own lines end, or begin, with one blank line beside an empty paragraph, which is one itself. */
function besideEmpty(lines: readonly string[], child: Block | undefined, side: 'above' | 'below'): readonly string[] {
  if (child === undefined || !isEmptyParagraph(child)) return lines
  const written = lines.filter((line) => line !== '')
  return side === 'above' ? [...written, ''] : ['', ...written]
}

function readingOf(block: Block): Block | undefined {
  if (block.source === undefined) return undefined
  return SourceLines.readingOf(block.source) ?? readOwnLines(block.source)
}

/** True where the block's content is what reading its source lines gives. */
export function isUnedited(block: Block): boolean {
  const reading = readingOf(block)
  return reading !== undefined && (reading === block || sameContent(block, reading))
}
