import { Extension } from '@tiptap/core'
import { DOMSerializer, type Node as EditorNode, Fragment, type Schema, Slice } from '@tiptap/pm/model'
import { type EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Block, InlineContent, Item } from '../../../shared/notion/document.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { readInline } from '../../../shared/notion/readInline.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'
import { linkTarget, setLink } from '../links/linkRange.ts'
import { joinLines, linesOf, textRun } from '../paste/blockLines.ts'
import { fillCells } from '../paste/fillCells.ts'
import { readHtml } from '../paste/readHtml.ts'
import { readTabs } from '../paste/readTabs.ts'
import { isInCell } from '../tables/changeTable.ts'
import { ownItemDepth } from './items.ts'
import { blockSlice, hasMarks, markdownSlice } from './markdownSlice.ts'
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
            const pasted = pasteData(clipboardData, state)
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

/** What pasting does; null where the browser's own reading of the data is as good. */
function pasteData(data: DataTransfer, state: EditorState): Transaction | null {
  const text = data.getData('text/plain').replace(/\r\n?/g, '\n')
  const html = data.getData('text/html')
  const linked = linkPasted(state, text.trim())
  if (linked !== null) return linked
  if (html.includes('data-pm-slice') && copied?.text === text && !isInCell(state)) {
    return insert(state, Slice.fromJSON(state.schema, copied.slice))
  }
  if (isInCell(state)) return pasteIntoCell(text, html, state)
  // Notion's own HTML says less than the Markdown that it comes with, and an editor of source code's says nothing.
  const isNotion = html.includes('<!-- notionvc')
  const slice =
    !isNotion && saysMore(html) ? blockSlice(readHtml(parse(html)), state.schema) : textSlice(text, isNotion, state)
  if (slice !== null && slice.size > 0) return insert(state, slice)
  // Not left to others: list and code extensions would make blocks of a line amid text.
  return text === '' ? null : state.tr.insertText(text)
}

function textSlice(text: string, isMarkdown: boolean, { schema, selection: { $from } }: EditorState): Slice | null {
  if (text === '') return null
  const lines = text.trim().split('\n')
  const table = lines.length > 1 && !isMarkdown ? readTabs(text) : null
  if (table !== null) return blockSlice([table], schema)
  const item = ownItemDepth($from) === 0 ? null : itemType($from.node(-1), $from.node(-2))
  return markdownSlice(text, { schema, isEmpty: $from.parent.content.size === 0, item }, isMarkdown)
}

/** A cell holds lines of text; a table that is pasted into one fills those beside and below. */
function pasteIntoCell(text: string, html: string, state: EditorState): Transaction | null {
  const blocks = saysMore(html) && !html.includes('<!-- notionvc') ? readHtml(parse(html)) : pastedText(text)
  const [only] = blocks
  if (only === undefined) return null
  if (only.type === 'table' && blocks.length === 1) return fillCells(state, only.rows)
  if (!(state.selection instanceof TextSelection)) return fillCells(state, [[linesOf(blocks)]])
  return state.tr.replaceSelection(new Slice(Fragment.from(toInlineNodes(linesOf(blocks), state.schema)), 0, 0))
}

function pastedText(text: string): readonly Block[] {
  return text.trim() === '' ? [] : [readTabs(text) ?? onlyTable(text) ?? plainLines(text)]
}

function onlyTable(text: string): Block | null {
  const [only, more] = readDocument(text.trim()).blocks
  return only?.type === 'table' && more === undefined ? only : null
}

function plainLines(text: string): Block {
  return { type: 'paragraph', line: 0, content: joinLines(text.trim().split('\n').map(readMarks)) }
}

function readMarks(line: string): InlineContent {
  return hasMarks(line) ? readInline(line) : textRun(line)
}

function itemType(item: EditorNode, list: EditorNode): Item['type'] {
  if (item.type.name === 'taskItem') return 'toDoItem'
  return list.type.name === 'orderedList' ? 'numberItem' : 'bulletItem'
}

const structured =
  /<(?:ul|ol|li|h[1-6]|table|blockquote|pre|code|a|b|strong|em|i|s|del|img|hr|input|details)[\s>/]|mso-list|font-weight\s*:\s*(?:bold|[6-9]00)/i
const sourceCode = /<div style="[^"]*font-family:[^"]*mono[^"]*white-space:\s*pre/i

/** Whether HTML tells of blocks or marks, so that it says more than the text beside it. */
function saysMore(html: string): boolean {
  return structured.test(html) && !sourceCode.test(html)
}

function parse(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body
}

/** A web address pasted over text of one block makes a link of it, and alone it is one; null where it is something else. */
function linkPasted(state: EditorState, address: string): Transaction | null {
  const target = linkTarget(state)
  if (!/^https?:\/\/\S+$/.test(address) || target === null) return null
  const { empty, from, to } = state.selection
  if (empty) return target.href === '' ? setLink(state, target, address, address) : null
  return state.tr.addMark(from, to, state.schema.mark('link', { href: address }))
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

/** As the page shows it, but for links, which lead somewhere elsewhere, and for to-dos, which are plain items there. */
function copySerializer(schema: Schema): DOMSerializer {
  const { nodes, marks } = DOMSerializer.fromSchema(schema)
  return new DOMSerializer(
    {
      ...nodes,
      taskList: () => ['ul', 0],
      taskItem: ({ attrs }) => [
        'li',
        ['input', attrs.checked === true ? { type: 'checkbox', checked: '' } : { type: 'checkbox' }],
        ['div', 0],
      ],
    },
    { ...marks, link: ({ attrs }) => ['a', { href: attrs.href }, 0] },
  )
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
