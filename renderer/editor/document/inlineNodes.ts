import type { Mark as EditorMark, Node as EditorNode, Schema } from '@tiptap/pm/model'
import type { Inline, InlineContent, Mark } from '../../../shared/notion/document.ts'
import { sameMarks } from '../../../shared/notion/inline/marks.ts'

/** Any but the tab. */
const CONTROL = /[^\P{Cc}\t]/u

/** Inline content as nodes of the editor. */
export function toInlineNodes(content: InlineContent, schema: Schema): readonly EditorNode[] {
  const nodes: EditorNode[] = []
  for (const run of content) {
    const marks = toMarks(run.marks, schema)
    if (run.type === 'text') pushText(run.text, marks, schema, nodes)
    else if (run.type === 'softBreak') nodes.push(schema.node('hardBreak', null, undefined, marks))
    else if (run.type === 'equation') nodes.push(schema.node('inlineEquation', { tex: run.tex }, undefined, marks))
    else nodes.push(schema.node('inlineImage', { alt: run.alt, src: run.src }, undefined, marks))
  }
  return nodes
}

function pushText(text: string, marks: readonly EditorMark[], schema: Schema, nodes: EditorNode[]): void {
  let rest = text
  for (let found = CONTROL.exec(rest); found !== null; found = CONTROL.exec(rest)) {
    if (found.index > 0) nodes.push(schema.text(rest.slice(0, found.index), marks))
    nodes.push(schema.node('controlCharacter', { code: rest.charCodeAt(found.index) }, undefined, marks))
    rest = rest.slice(found.index + 1)
  }
  if (rest !== '') nodes.push(schema.text(rest, marks))
}

function toMarks(marks: readonly Mark[], schema: Schema): readonly EditorMark[] {
  if (marks.length === 0) return []
  return marks.map((mark, index) =>
    mark.type === 'link'
      ? schema.mark('link', { href: mark.href, inner: index > 0 })
      : schema.mark(mark.type, mark.type === 'italic' ? { underscore: mark.underscore === true } : null),
  )
}

const cache = new WeakMap<EditorNode, InlineContent>()

/** The inline content of a text block; the same object for the same node. */
export function fromInlineNodes(parent: EditorNode): InlineContent {
  const known = cache.get(parent)
  if (known !== undefined) return known
  const content: Inline[] = []
  parent.forEach((node) => {
    const marks = fromMarks(node.marks)
    if (node.isText) pushRun(content, node.text ?? '', marks)
    else if (node.type.name === 'hardBreak') content.push({ type: 'softBreak', marks })
    else if (node.type.name === 'inlineEquation')
      content.push({ type: 'equation', tex: node.attrs.tex as string, marks })
    else if (node.type.name === 'inlineImage')
      content.push({ type: 'image', alt: node.attrs.alt as string, src: node.attrs.src as string, marks })
    else pushRun(content, String.fromCharCode(node.attrs.code as number), marks)
  })
  cache.set(parent, content)
  return content
}

/** Adds text to the last run where that has the same marks: a control character is a node of its own in the editor. */
function pushRun(content: Inline[], text: string, marks: readonly Mark[]): void {
  const last = content[content.length - 1]
  if (last?.type === 'text' && sameMarks(last.marks, marks))
    content[content.length - 1] = { ...last, text: last.text + text }
  else content.push({ type: 'text', text, marks })
}

const NO_MARKS: readonly Mark[] = []
const RANK: Readonly<Record<string, number>> = { bold: 1, italic: 2, strike: 3, code: 5 }

/** The tree's order of marks: a link outermost, or innermost but for code where it stands inside others. */
function fromMarks(marks: readonly EditorMark[]): readonly Mark[] {
  if (marks.length === 0) return NO_MARKS
  return [...marks].sort((a, b) => rank(a) - rank(b)).map(fromMark)
}

function fromMark(mark: EditorMark): Mark {
  const type = mark.type.name as Mark['type']
  if (type === 'link') return { type, href: mark.attrs.href as string }
  if (type === 'italic') return mark.attrs.underscore === true ? { type, underscore: true } : { type }
  return { type }
}

function rank(mark: EditorMark): number {
  return mark.type.name === 'link' ? (mark.attrs.inner === true ? 4 : 0) : (RANK[mark.type.name] ?? 0)
}
