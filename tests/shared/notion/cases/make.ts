import type { Block, Callout, Document, Inline, InlineContent, Mark } from '../../../../shared/notion/document.ts'

/** Blocks and inline content of a tree, as short as a case can have them. A `\n` in text is a soft break. */
export type Part = string | Inline | InlineContent

export function content(...parts: readonly Part[]): InlineContent {
  return parts.flatMap((part): InlineContent => {
    if (typeof part !== 'string') return 'type' in part ? [part] : part
    const runs: Inline[] = []
    for (const [at, line] of part.split('\n').entries()) {
      if (at > 0) runs.push({ type: 'softBreak', marks: [] })
      if (line !== '') runs.push({ type: 'text', text: line, marks: [] })
    }
    return runs
  })
}

const marked =
  (mark: Mark, isInside = true) =>
  (...parts: readonly Part[]): InlineContent =>
    content(...parts).map((run) => ({ ...run, marks: isInside ? [mark, ...run.marks] : [...run.marks, mark] }))

export const bold = marked({ type: 'bold' })
export const italic = marked({ type: 'italic' })
export const underscored = marked({ type: 'italic', underscore: true })
export const strike = marked({ type: 'strike' })
export const inlineCode = marked({ type: 'code' })
export const link = (href: string, ...parts: readonly Part[]): InlineContent => marked({ type: 'link', href })(...parts)
export const tex = (source: string): Inline => ({ type: 'equation', tex: source, marks: [] })

const line = 0

export const paragraph = (...parts: readonly Part[]): Block => ({ type: 'paragraph', line, content: content(...parts) })
export const heading = (level: 1 | 2 | 3, ...parts: readonly Part[]): Block => ({
  type: 'heading',
  line,
  level,
  content: content(...parts),
})
export const bullet = (part: Part, ...children: readonly Block[]): Block => ({
  type: 'bulletItem',
  line,
  content: content(part),
  children,
})
export const number = (value: number, part: Part, ...children: readonly Block[]): Block => ({
  type: 'numberItem',
  line,
  number: value,
  content: content(part),
  children,
})
export const toDo = (checked: boolean, part: Part, ...children: readonly Block[]): Block => ({
  type: 'toDoItem',
  line,
  checked,
  content: content(part),
  children,
})
export const quote = (...parts: readonly Part[]): Block => ({ type: 'quote', line, content: content(...parts) })
export const callout = (icon: string, layout: Callout['layout'], ...children: readonly Block[]): Block => ({
  type: 'callout',
  line,
  icon,
  layout,
  children,
})
export const code = (language: string, text: string): Block => ({ type: 'code', line, language, text })
export const table = (...rows: readonly (readonly Part[])[]): Block => ({
  type: 'table',
  line,
  rows: rows.map((row) => row.map((cell) => content(cell))),
})
export const equation = (source: string): Block => ({ type: 'equation', line, tex: source })
export const image = (alt: string, src: string): Block => ({ type: 'image', line, alt, src })
export const divider: Block = { type: 'divider', line }
export const properties = (...entries: readonly (readonly [name: string, value: string])[]): Block => ({
  type: 'properties',
  line,
  entries: entries.map(([name, value]) => ({ name, value })),
})
export const verbatim = (text: string): Block => ({ type: 'verbatim', line, text })
export const empty = paragraph()

/** A text and the tree that it is. */
export interface Case {
  readonly name: string
  readonly text: string
  readonly blocks: readonly Block[]
  /** What the tree prints as by the dialect alone, where the text is spelled otherwise. */
  readonly dialect?: string
  /** The line of each block in reading order. */
  readonly lines?: readonly number[]
  readonly document?: Partial<Pick<Document, 'lineEnd' | 'finalNewline' | 'leading'>>
}

/** A text in the dialect, and the tree that it is. */
export function same(name: string, text: string, ...blocks: readonly Block[]): Case {
  return { name, text, blocks }
}

/** A text that others write, the tree that it is, and how the dialect writes it. */
export function otherwise(name: string, text: string, dialect: string, ...blocks: readonly Block[]): Case {
  return { name, text, dialect, blocks }
}
