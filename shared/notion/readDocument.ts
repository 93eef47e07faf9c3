import {
  type Block,
  type BlockSource,
  type Callout,
  type Document,
  type Image,
  isEmptyParagraph,
  isItem,
  type Paragraph,
  type SourceGap,
} from './document.ts'
import { gapPlace, MAX_DEPTH, readGap } from './gaps.ts'
import { isBlankLine, type LineStart, lineStart } from './lineStart.ts'
import { SourceLines } from './sourceLines.ts'
import type { BlockReading, Lines } from './syntax/blockSyntax.ts'
import { calloutPrefix } from './syntax/callout.ts'
import { verbatimOf } from './syntax/fenced.ts'
import { syntaxOfStart } from './syntax/index.ts'
import { readProperty } from './syntax/leaf.ts'

/**
 * Reads a text in the dialect of Notion's Markdown export. Any string will do: it never throws, and printing the
 * result gives the same string back. Linear in the length of the text.
 * @param text decoded, without a BOM; line ends as they are
 */
export function readDocument(text: string): Document {
  const lineEnd = /\r\n/.test(text) && !/(^|[^\r])\n/.test(text) ? '\r\n' : '\n'
  const lines = text.split(lineEnd)
  // A final newline is one that is left over: two newlines at the end are an empty paragraph.
  let blank = 0
  while (blank < lines.length && lines[lines.length - 1 - blank] === '') blank++
  const newlines = blank === lines.length ? lines.length - 1 : blank
  const finalNewline = newlines % 2 === 1
  if (finalNewline) lines.pop()
  const reader = new BlockReader(lines, 1, 0, true)
  reader.read()
  return { blocks: reader.blocks, lineEnd, finalNewline, leading: reader.leading }
}

/** A block of text takes its lines itself. */
const NO_LINES: Lines = { peek: () => undefined }

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Reads the lines of a document, or of a callout's inside. */
class BlockReader {
  readonly blocks: Block[] = []
  leading: readonly string[] = []
  readonly #lines: readonly string[]
  readonly #firstLine: number
  readonly #nesting: number
  readonly #isPage: boolean
  /** The open list of blocks at each level. */
  readonly #lists: Block[][] = [this.blocks]
  /** The last block at each level, down to the last block read. */
  readonly #path: Block[] = []
  /** Index of the line behind the last block's own lines. */
  #gapFrom = 0

  constructor(lines: readonly string[], firstLine: number, nesting: number, isPage: boolean) {
    this.#lines = lines
    this.#firstLine = firstLine
    this.#nesting = nesting
    this.#isPage = isPage
  }

  read(): void {
    const lines = this.#lines
    let at = 0
    while (at < lines.length) {
      const line = lines[at] as string
      const spaces = leadingSpaces(line)
      if (isBlank(line, spaces)) {
        at++
        continue
      }
      const level = Math.min(spaces >> 2, this.#lists.length - 1)
      at += this.#readBlock(at, level)
    }
    this.#settleGap(lines.length, undefined, 0)
  }

  /** Reads the block that begins at line `at`; gives the number of lines taken. */
  #readBlock(at: number, level: number): number {
    if (level === MAX_DEPTH) return this.#add(at, level, this.#readTooDeep(at, level))
    const first = this.#relative(at, level) as string
    const begin = this.#lineStart(at, level, first)
    if (begin === null || begin === 'bullet' || begin === 'number' || begin === 'toDo') {
      return this.#add(at, level, this.#readText(at, level, first, begin))
    }
    const peek = (k: number): string | undefined => this.#relative(at + k, level)
    return this.#add(at, level, syntaxOfStart(begin).read(first, { peek }, begin))
  }

  /** A paragraph or an item with the soft-break lines that follow it. */
  #readText(at: number, level: number, first: string, begin: LineStart | null): BlockReading {
    let text = first
    let length = 1
    // Below an item, a line that is indented further is its child; below a paragraph it is text that begins with spaces.
    const limit = begin === null ? Number.POSITIVE_INFINITY : 4 * level + 4
    for (;;) {
      const line = this.#lines[at + length]
      if (line === undefined) break
      const spaces = leadingSpaces(line)
      if (isBlank(line, spaces) || spaces < 4 * level || spaces >= limit) break
      const relative = this.#relative(at + length, level) as string
      if (this.#lineStart(at + length, level, relative) !== null) break
      text += `\n${relative}`
      length++
    }
    const { block } = syntaxOfStart(begin).read(text, NO_LINES, begin ?? 'bullet')
    return { block: block.type === 'paragraph' ? this.#paragraphOrMore(block, text, at, level) : block, length }
  }

  /** An image alone is a block of its own; the paragraph below the page's title may be its properties. */
  #paragraphOrMore(block: Paragraph, text: string, at: number, level: number): Block {
    const only = block.content.length === 1 ? block.content[0] : undefined
    if (only?.type === 'image' && only.marks.length === 0)
      return { type: 'image', line: 0, alt: only.alt, src: only.src } satisfies Image
    const title = this.blocks[0]
    if (this.#isPage && level === 0 && this.blocks.length === 1 && title?.type === 'heading' && title.level === 1) {
      // An empty paragraph between them makes text of it.
      const gap = readGap(this.#lines, this.#gapFrom, at, this.#path, block, 0)
      const entries = text.split('\n').map(readProperty)
      if (typeof gap === 'string' && entries.every((entry) => entry !== null))
        return { type: 'properties', line: 0, entries }
    }
    return block
  }

  #readTooDeep(at: number, level: number): BlockReading {
    const own: string[] = []
    for (let next = this.#relative(at, level); next !== undefined; next = this.#relative(at + own.length, level))
      own.push(next)
    while (isBlankLine(own[own.length - 1] as string)) own.pop()
    return { block: verbatimOf(own), length: own.length }
  }

  /** Puts the block in its place and gives the number of lines taken. */
  #add(at: number, level: number, reading: BlockReading): number {
    const { length, inner } = reading
    let block = reading.block as Mutable<Block>
    const own = this.#ownLines(at, level, length)
    const written = own.exact ? undefined : { depth: level, lines: this.#lines.slice(at, at + length) }
    let source: SourceLines
    if (inner === undefined) source = new SourceLines(own.lines, block, written && { written })
    else if (written !== undefined || this.#nesting >= MAX_DEPTH || block.type !== 'callout') {
      block = verbatimOf(own.lines)
      source = new SourceLines(own.lines, block, written && { written })
    } else source = this.#readInside(block, own.lines, at, inner)
    block.line = this.#firstLine + at
    block.source = source
    this.#settleGap(at, block, level)
    this.#lists.length = level + 1
    ;(this.#lists[level] as Block[]).push(block)
    this.#path.length = level
    this.#path.push(block)
    if (isItem(block)) this.#lists.push(block.children as Block[])
    this.#gapFrom = at + length
    return length
  }

  /** A callout's children: a document of their own between its first and last lines. */
  #readInside(
    block: Mutable<Callout>,
    own: readonly string[],
    at: number,
    inner: { readonly from: number; readonly to: number },
  ): SourceLines {
    const lines = own.slice(inner.from, inner.to)
    const prefix = calloutPrefix(block)
    if (prefix !== '') lines[0] = (lines[0] as string).slice(prefix.length)
    const reader = new BlockReader(lines, this.#firstLine + at + inner.from, this.#nesting + 1, false)
    reader.read()
    const closing = own.slice(inner.to)
    if (reader.blocks.every(isEmptyParagraph)) return new SourceLines(own.slice(0, inner.to), block, { closing })
    block.children = reader.blocks
    return new SourceLines([...own.slice(0, inner.from), ...reader.leading], block, { closing })
  }

  /** A block's lines relative to its depth; not exact where a blank line is indented by less. */
  #ownLines(at: number, level: number, length: number): { readonly lines: readonly string[]; readonly exact: boolean } {
    const indent = 4 * level
    if (length === 1) {
      const line = this.#lines[at] as string
      return { lines: [indent === 0 ? line : line.slice(indent)], exact: true }
    }
    const lines: string[] = []
    let exact = true
    for (let k = 0; k < length; k++) {
      const line = this.#lines[at + k] as string
      const spaces = indent === 0 ? 0 : leadingSpaces(line)
      exact &&= spaces >= indent
      lines.push(line.slice(Math.min(indent, spaces)))
    }
    return { lines, exact }
  }

  /** Gives the blank lines before line `to` to the block that they stand behind. */
  #settleGap(to: number, next: Block | undefined, nextDepth: number): void {
    const path = this.#path
    const from = this.#gapFrom
    const before = path[path.length - 1] as Mutable<Block> | undefined
    if (before === undefined) {
      this.#settleLeading(to, next)
      return
    }
    const reading = readGap(this.#lines, from, to, path, next, nextDepth)
    if (reading === 'dialect') return
    // What is typed below text that never ends becomes part of it: there is no room for paragraphs.
    if (reading === 'odd' || before.type === 'verbatim') {
      const gap: SourceGap = { lines: this.#lines.slice(from, to), place: gapPlace(path, next, nextDepth) }
      ;(before.source as SourceLines).gap = gap
      return
    }
    for (const { level, lines } of reading) for (const line of lines) this.#addEmpty(level, from + line)
  }

  #settleLeading(to: number, next: Block | undefined): void {
    const blank = this.#lines.slice(0, to)
    // A page of one empty line is an empty text, which has no blocks.
    if (this.#isPage && next === undefined && blank.length < 2) {
      if (blank[0] !== '') this.leading = blank
      return
    }
    const count = next === undefined ? (blank.length + 1) / 2 : blank.length / 2
    if (!Number.isInteger(count) || blank.some((line) => line !== '')) this.leading = blank
    else for (let k = 0; k < count; k++) this.#addEmpty(0, 2 * k)
  }

  #addEmpty(level: number, at: number): void {
    const block: Mutable<Paragraph> = { type: 'paragraph', line: this.#firstLine + at, content: [] }
    block.source = new SourceLines([''], block)
    ;(this.#lists[level] as Block[]).push(block)
  }

  #lineStart(at: number, level: number, line: string): LineStart | null {
    return lineStart(line, line.charCodeAt(0) === 0x7c ? this.#relative(at + 1, level) : undefined)
  }

  /** The line without its indentation and an odd `\r`; undefined where the container at `level` has ended. */
  #relative(at: number, level: number): string | undefined {
    const line = this.#lines[at]
    if (line === undefined) return undefined
    const spaces = leadingSpaces(line)
    const indent = 4 * level
    if (spaces < indent && !isBlank(line, spaces)) return undefined
    const relative = line.slice(Math.min(indent, spaces))
    let end = relative.length
    while (relative.charCodeAt(end - 1) === 0x0d) end--
    return end === relative.length ? relative : relative.slice(0, end)
  }
}

function leadingSpaces(line: string): number {
  let count = 0
  while (line.charCodeAt(count) === 0x20) count++
  return count
}

/** Nothing but spaces, tabs and a carriage return, from `from` on. */
function isBlank(line: string, from: number): boolean {
  for (let i = from; i < line.length; i++) {
    const char = line.charCodeAt(i)
    if (char !== 0x20 && char !== 0x09 && char !== 0x0d) return false
  }
  return true
}

/** The block that own lines read as, without children; for a source whose reading is not remembered. */
export function readOwnLines(source: BlockSource): Block | undefined {
  const lines = source.closing === undefined ? source.lines : [...source.lines, ...source.closing]
  const reader = new BlockReader(lines, 0, 0, false)
  reader.read()
  return reader.blocks[0]
}
