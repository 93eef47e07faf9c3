/**
 * The block tree: what the reader makes of a report's text and the printer turns back into it.
 * Everything is immutable. Strings are JavaScript strings (UTF-16 units); positions are UTF-16 offsets.
 */

/** Marks that a run of inline content can carry. `code` excludes no other mark: Notion allows bold code. */
export type Mark =
  | { readonly type: 'bold' }
  /** `underscore`: written `_…_`, as older exports and other authors do. */
  | { readonly type: 'italic'; readonly underscore?: true }
  | { readonly type: 'strike' }
  | { readonly type: 'code' }
  /** `href` as it stands in the text: encoded or not, relative or not. */
  | { readonly type: 'link'; readonly href: string }

/** A run of inline content. Adjacent text runs with equal marks are always joined. */
export type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks: readonly Mark[] }
  /** A line break inside a block: a bare `\n` in the text. */
  | { readonly type: 'softBreak'; readonly marks: readonly Mark[] }
  /** An inline equation `$x$`. */
  | { readonly type: 'equation'; readonly tex: string; readonly marks: readonly Mark[] }
  /** An image that stands among text; an image alone in its block is a block. */
  | { readonly type: 'image'; readonly alt: string; readonly src: string; readonly marks: readonly Mark[] }

export type InlineContent = readonly Inline[]

/** What every block has beside its content. */
export interface BlockBase {
  /** 1-based number of the block's first line in the text it was read from; 0 for a block that was made. */
  readonly line: number
  /** What the block looked like in the text; absent for a block that was made. */
  readonly source?: BlockSource
}

/**
 * A block's own lines as they were written: relative to its depth, without its children's lines.
 * The block is unedited exactly when its content equals what reading these lines gives.
 */
export interface BlockSource {
  readonly lines: readonly string[]
  /** A callout's own lines below its children. */
  readonly closing?: readonly string[]
  /** Where some own line is not indented by exactly its depth: all of them as they stand, valid at that depth only. */
  readonly written?: { readonly depth: number; readonly lines: readonly string[] }
  /**
   * The gap lines between this block's own lines and the next block's (in reading order), kept only where they are
   * not what the dialect would print there.
   */
  readonly gap?: SourceGap
}

export interface SourceGap {
  /** Whole lines, indentation included. */
  readonly lines: readonly string[]
  /** Between what the gap stood; between other blocks, or at other depths, the dialect's own gap is printed. */
  readonly place: string
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph'
  readonly content: InlineContent
}
/** `# ` to `### `. The first block of a page, where it is a level-1 heading, is the page's title. */
export interface Heading extends BlockBase {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly content: InlineContent
}
/** The property lines of a database page, directly below its title. */
export interface Properties extends BlockBase {
  readonly type: 'properties'
  readonly entries: readonly { readonly name: string; readonly value: string }[]
}
/** A toggle is a bullet with children. */
export interface BulletItem extends BlockBase {
  readonly type: 'bulletItem'
  readonly content: InlineContent
  readonly children: readonly Block[]
}
export interface NumberItem extends BlockBase {
  readonly type: 'numberItem'
  /** As written, so that a run that does not count up by one keeps its numbers. At most 9 digits. */
  readonly number: number
  readonly content: InlineContent
  readonly children: readonly Block[]
}
export interface ToDoItem extends BlockBase {
  readonly type: 'toDoItem'
  readonly checked: boolean
  readonly content: InlineContent
  readonly children: readonly Block[]
}
export interface Quote extends BlockBase {
  readonly type: 'quote'
  readonly content: InlineContent
}
export interface Callout extends BlockBase {
  readonly type: 'callout'
  /** The emoji or `<img …>`, or '' for none. */
  readonly icon: string
  /** `inline`: the emoji stands before the first paragraph (older exports); `block`: on a line of its own (newer). */
  readonly layout: 'inline' | 'block'
  /** All that stands in the callout, its first paragraph too; at the callout's own depth in the text. */
  readonly children: readonly Block[]
}
export interface Code extends BlockBase {
  readonly type: 'code'
  readonly language: string
  /** Lines joined by `\n`. */
  readonly text: string
}
export interface Table extends BlockBase {
  readonly type: 'table'
  /** At least one row; the first is the header row. All rows have the same number of cells. */
  readonly rows: readonly (readonly InlineContent[])[]
}
export interface Equation extends BlockBase {
  readonly type: 'equation'
  /** Lines joined by `\n`. */
  readonly tex: string
}
export interface Image extends BlockBase {
  readonly type: 'image'
  readonly alt: string
  readonly src: string
}
export interface Divider extends BlockBase {
  readonly type: 'divider'
}
/** Text that the dialect has no rule for, kept as it is. Lines joined by `\n`. */
export interface Verbatim extends BlockBase {
  readonly type: 'verbatim'
  readonly text: string
}

export type Item = BulletItem | NumberItem | ToDoItem
export type Block =
  | Paragraph
  | Heading
  | Properties
  | Item
  | Quote
  | Callout
  | Code
  | Table
  | Equation
  | Image
  | Divider
  | Verbatim

/** A whole text. Encoding and BOM belong to the file (see electron/files), line ends and gaps to the document. */
export interface Document {
  readonly blocks: readonly Block[]
  /** What ends a line. Where a text mixes them this is `\n`, and the odd `\r` stays in the source lines. */
  readonly lineEnd: '\n' | '\r\n'
  readonly finalNewline: boolean
  /** Blank lines before the first block. */
  readonly leading: readonly string[]
}

export function isItem(block: Block): block is Item {
  return block.type === 'bulletItem' || block.type === 'numberItem' || block.type === 'toDoItem'
}

/** A blank line that stands for a paragraph. */
export function isEmptyParagraph(block: Block): boolean {
  return block.type === 'paragraph' && block.content.length === 0
}

/** The block's children; none for a block that can't have any. */
export function childrenOf(block: Block): readonly Block[] {
  return 'children' in block ? block.children : []
}

/** The block's inline content; none for a block without. */
export function contentOf(block: Block): InlineContent {
  return 'content' in block ? block.content : []
}

/** Every block with its depth, in reading order. Uses no recursion, so any depth will do. */
export function* walk(
  blocks: readonly Block[],
): Generator<{ readonly block: Block; readonly depth: number; readonly parent: Block | null }> {
  const stack: { readonly list: readonly Block[]; at: number; readonly parent: Block | null }[] = [
    { list: blocks, at: 0, parent: null },
  ]
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as (typeof stack)[number]
    const block = top.list[top.at++]
    if (block === undefined) {
      stack.pop()
      continue
    }
    yield { block, depth: stack.length - 1, parent: top.parent }
    const children = childrenOf(block)
    if (children.length > 0) stack.push({ list: children, at: 0, parent: block })
  }
}

/** The plain text of inline content; a soft break is `\n`, an equation its TeX, an image its alt text. */
export function plainText(content: InlineContent): string {
  let text = ''
  for (const run of content) {
    if (run.type === 'text') text += run.text
    else if (run.type === 'softBreak') text += '\n'
    else if (run.type === 'equation') text += run.tex
    else text += run.alt
  }
  return text
}
