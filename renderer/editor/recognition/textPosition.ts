import type { Node as EditorNode } from '@tiptap/pm/model'
import type { Place } from '../document/fromEditor.ts'

/**
 * Where an offset in a block's plain text stands in the document. An equation counts in the text with its TeX and an
 * image with its alt text, in the document each is one position; an offset inside one gives the position before it.
 * null for a block without a text of its own.
 */
export function textPosition({ node, textPos }: Place, offset: number): number | null {
  if (textPos === null) return null
  const text = node.isTextblock ? node : node.firstChild
  // The lines of a quote are nodes of their own, which the offsets don't know.
  if (text == null || !text.isTextblock || (node.type.name === 'blockquote' && node.childCount > 1)) return null
  let rest = offset
  let pos = textPos
  for (const child of text.children) {
    const length = textLength(child)
    if (rest < length) return child.isText ? pos + rest : pos
    rest -= length
    pos += child.nodeSize
  }
  return pos
}

function textLength(node: EditorNode): number {
  if (node.type.name === 'inlineEquation') return (node.attrs.tex as string).length
  if (node.type.name === 'inlineImage') return (node.attrs.alt as string).length
  return node.nodeSize
}
