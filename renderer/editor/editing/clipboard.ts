import { Extension } from '@tiptap/core'
import { DOMSerializer, type Node as EditorNode, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { ownItemDepth } from './items.ts'
import { markdownSlice } from './markdownSlice.ts'
import { printSlice } from './printSlice.ts'

/** What was copied last, in any report: as text, and as it stood there, in no report's schema. */
let copied: { readonly text: string; readonly slice: ReturnType<Slice['toJSON']> } | null = null

/**
 * What leaves by the clipboard is Notion's Markdown (beside HTML), and Markdown that comes in becomes blocks. What was
 * copied here comes back as it was, with its own spelling, also in another report.
 */
export const Clipboard = Extension.create({
  name: 'clipboard',
  priority: 500,
  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          clipboardSerializer: copySerializer(this.editor.schema),
          clipboardTextSerializer(slice, { state: { selection, schema } }) {
            const text = printSlice(slice, selection.$from, schema)
            copied = { text, slice: slice.toJSON() }
            return text
          },
          handlePaste(view, { clipboardData }) {
            const { state } = view
            if (clipboardData === null || state.selection.$from.parent.type.spec.code) return false
            const address = clipboardData.getData('text/plain').trim()
            const slice = pastedSlice(clipboardData, state)
            const pasted = linkSelected(state, address) ?? (slice === null ? null : insert(state, slice))
            if (pasted === null) return false
            view.dispatch(pasted.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'))
            return true
          },
          transformPasted: (slice, view) =>
            new Slice(plainBreaks(slice.content, view.state.schema), slice.openStart, slice.openEnd),
        },
      }),
    ]
  },
})

/** What pasted data says of blocks and marks; null where the browser's own reading of it is as good. */
function pastedSlice(data: DataTransfer, { schema, selection }: EditorState): Slice | null {
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n')
  const html = data.getData('text/html')
  if (text === '') return null
  if (html.includes('data-pm-slice')) return copied?.text === text ? Slice.fromJSON(schema, copied.slice) : null
  const { parent } = selection.$from
  const place = { schema, isEmpty: parent.content.size === 0 }
  // Notion's own HTML says less than the Markdown that it comes with, and an editor of source code's says nothing.
  if (html.includes('<!-- notionvc')) return markdownSlice(text, place, true)
  return html === '' || !structured.test(html) ? markdownSlice(text, place) : null
}

const structured = /<(?:ul|ol|li|h[1-6]|table|blockquote|pre|code|a|b|strong|em|i|s|del|img|hr|input)[\s>/]/i

/** A web address pasted over text of one line makes a link of it; null where it is something else. */
function linkSelected({ tr, selection, schema }: EditorState, address: string): Transaction | null {
  const { $from, $to, from, to } = selection
  const { link } = schema.marks
  if (link === undefined || !/^https?:\/\/\S+$/.test(address)) return null
  if (!(selection instanceof TextSelection) || selection.empty || !$from.sameParent($to)) return null
  return tr.addMark(from, to, link.create({ href: address }))
}

/** Puts it in place of the selection. What stands for itself, like a table, takes the place of an empty paragraph. */
function insert({ tr, selection: { $from, empty } }: EditorState, slice: Slice): Transaction {
  const { type, content } = $from.parent
  const waits = empty && type.name === 'paragraph' && content.size === 0 && ownItemDepth($from) === 0
  if (!waits || slice.openStart > 0) return tr.replaceSelection(slice)
  tr.replaceRange($from.before(), $from.after(), slice)
  const end = tr.doc.resolve(tr.mapping.map($from.after()))
  const last = Selection.findFrom(end, -1, true)
  return tr.setSelection(last !== null && last.from > $from.before() ? last : Selection.near(end, 1))
}

/** As the page shows it, but for links: there they lead nowhere, elsewhere they do. */
function copySerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  return new DOMSerializer(nodes, { ...marks, link: ({ attrs }) => ['a', { href: attrs.href }, 0] })
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
