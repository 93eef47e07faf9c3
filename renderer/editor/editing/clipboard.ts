import { Extension } from '@tiptap/core'
import { type Node as EditorNode, Fragment, type ResolvedPos, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { printInline } from '../../../shared/notion/printInline.ts'
import { fromEditor } from '../document/fromEditor.ts'
import { fromInlineNodes } from '../document/inlineNodes.ts'
import { isListNode } from './items.ts'
import { markdownSlice } from './markdownSlice.ts'

/**
 * What leaves by the clipboard is Notion's Markdown (beside HTML), and Markdown that comes in becomes blocks. What was
 * copied here comes back as it was, with its own spelling.
 */
export const Clipboard = Extension.create({
  name: 'clipboard',
  priority: 500,
  addProseMirrorPlugins() {
    let copied: { readonly text: string; readonly slice: Slice } | null = null
    return [
      new Plugin({
        props: {
          clipboardTextSerializer(slice, view) {
            const text = printSlice(slice, view.state)
            copied = { text, slice }
            return text
          },
          handlePaste(view, event) {
            const data = event.clipboardData
            const text = data?.getData('text/plain').replace(/\r\n?/g, '\n') ?? ''
            const html = data?.getData('text/html') ?? ''
            if (text === '' || view.state.selection.$from.parent.type.spec.code) return false
            const slice =
              html.includes('data-pm-slice') && copied?.text === text
                ? copied.slice
                : // Notion's own HTML says less than the Markdown that it comes with.
                  html === '' || html.includes('<!-- notionvc')
                  ? markdownSlice(text, view.state.schema)
                  : null
            if (slice === null) return false
            view.dispatch(
              view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'),
            )
            return true
          },
          transformPasted: (slice, view) =>
            new Slice(plainBreaks(slice.content, view.state.schema), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

/** A piece of the document as Notion's Markdown: of a part of one block its text, of blocks their lines. */
export function printSlice(slice: Slice, { selection, schema }: EditorState): string {
  const { content } = slice
  const first = content.firstChild
  if (first === null) return ''
  if (first.isInline) return printInline(fromInlineNodes(schema.node('paragraph', null, content)))
  if (content.childCount === 1 && first.isTextblock && slice.openStart > 0) {
    return first.type.spec.code ? first.textContent : printInline(fromInlineNodes(first))
  }
  const { $from } = selection
  const parent = $from.node($from.sharedDepth(selection.to))
  if (parent.type.spec.tableRole !== undefined && !parent.type.isInGroup('block')) return cellTexts(content)
  const blocks = isListNode(parent) ? [parent.type.create(listAttributes(parent, $from), content)] : content.content
  const doc = schema.topNodeType.create(null, blocks)
  return printDocument(fromEditor(doc))
}

/** An ordered list that begins in its middle begins with the number that stands there. */
function listAttributes(list: EditorNode, $from: ResolvedPos): EditorNode['attrs'] {
  if (list.type.name !== 'orderedList') return list.attrs
  const index = $from.index($from.sharedDepth($from.pos) === $from.depth ? depthOf(list, $from) : $from.depth)
  return { ...list.attrs, start: (list.attrs.start as number) + index }
}

function depthOf(node: EditorNode, $pos: ResolvedPos): number {
  for (let depth = $pos.depth; depth > 0; depth--) if ($pos.node(depth) === node) return depth
  return 0
}

function cellTexts(content: Fragment): string {
  const rows = content.content.map((row) => row.children.map((cell) => cell.textContent).join('\t'))
  return rows.join('\n')
}

/** A line break inside pasted text is a soft break, wherever it came from. */
function plainBreaks(content: Fragment, schema: Schema): Fragment {
  const nodes = content.content.flatMap((node): readonly EditorNode[] => {
    if (!node.isText) return [node.type.spec.code ? node : node.copy(plainBreaks(node.content, schema))]
    const text = node.text ?? ''
    if (!text.includes('\n')) return [node]
    return text
      .split('\n')
      .flatMap((line, at) => [
        ...(at > 0 ? [schema.node('hardBreak', null, undefined, node.marks)] : []),
        ...(line === '' ? [] : [schema.text(line, node.marks)]),
      ])
  })
  return Fragment.from(nodes)
}
