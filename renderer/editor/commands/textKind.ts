import { type Node as EditorNode, Fragment, type Schema } from '@tiptap/pm/model'
import { isItemNode } from '../editing/items.ts'
import type { Sibling } from './siblings.ts'

/** What a block of text can be turned into. */
export type TextKind =
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'bulletItem'
  | 'numberItem'
  | 'toDoItem'
  | 'quote'
  | 'callout'
  | 'code'

const LIST_OF = { bulletItem: 'bulletList', numberItem: 'orderedList', toDoItem: 'taskList' } as const

/** The kind of a block; null for what holds no text of its own, like a table or an image. */
export function kindOf({ node, list }: Sibling): TextKind | null {
  switch (list?.type.name ?? node.type.name) {
    case 'bulletList':
      return 'bulletItem'
    case 'orderedList':
      return 'numberItem'
    case 'taskList':
      return 'toDoItem'
    case 'heading':
      return `heading${node.attrs.level as 1 | 2 | 3}`
    case 'paragraph':
      return 'paragraph'
    case 'blockquote':
      return 'quote'
    case 'callout':
      return 'callout'
    case 'codeBlock':
      return 'code'
    default:
      return null
  }
}

/** Blocks to stand in the place of one, and the node among them that holds its text. */
export interface Turned {
  readonly blocks: readonly Sibling[]
  readonly text: EditorNode
}

/**
 * A block of text as one of another kind. What is below an item comes along: below the new item, inside the callout,
 * else behind. The source stays with it, for the spelling of its words.
 */
export function turn(block: Sibling, kind: TextKind, schema: Schema): Turned | null {
  const { node } = block
  const was = kindOf(block)
  if (was === null || was === 'callout') return null
  const below = isItemNode(node) ? node.children.slice(1) : []
  const inline = inlineOf(node, schema)
  const source = node.attrs.source as unknown
  const behind = below.flatMap(asSiblings)
  const single = (type: string, attributes: object, content: Fragment | EditorNode) =>
    schema.node(type, { ...attributes, source }, content)
  switch (kind) {
    case 'bulletItem':
    case 'numberItem':
    case 'toDoItem': {
      const text = schema.node('paragraph', null, inline)
      const type = kind === 'toDoItem' ? 'taskItem' : 'listItem'
      const item = schema.node(type, { source }, [text, ...below])
      const list = schema.nodes[LIST_OF[kind]]?.create() as EditorNode
      return { text, blocks: [{ node: item, pos: -1, list }] }
    }
    case 'callout': {
      const text = schema.node('paragraph', null, inline)
      return { text, blocks: [{ node: schema.node('callout', null, [text, ...below]), pos: -1, list: null }] }
    }
    case 'quote': {
      const text = schema.node('paragraph', null, inline)
      return { text, blocks: [{ node: single('blockquote', {}, text), pos: -1, list: null }, ...behind] }
    }
    case 'code': {
      const text = single('codeBlock', { language: '' }, plain(inline, schema))
      return { text, blocks: [{ node: text, pos: -1, list: null }, ...behind] }
    }
    default: {
      const isParagraph = kind === 'paragraph'
      const text = single(isParagraph ? kind : 'heading', isParagraph ? {} : { level: Number(kind.at(-1)) }, inline)
      return { text, blocks: [{ node: text, pos: -1, list: null }, ...behind] }
    }
  }
}

/** Nodes of a container as the blocks that they are. */
export function asSiblings(node: EditorNode): readonly Sibling[] {
  if (!Object.values<string>(LIST_OF).includes(node.type.name)) return [{ node, pos: -1, list: null }]
  return node.children.map((item) => ({ node: item, pos: -1, list: node }))
}

/** A block's own text; the lines of code and of a quote with soft breaks between them. */
function inlineOf(node: EditorNode, schema: Schema): Fragment {
  const lines = node.type.name === 'blockquote' ? node.children : [isItemNode(node) ? node.child(0) : node]
  const nodes = lines.flatMap(({ content }, at) => [
    ...(at > 0 ? [schema.node('hardBreak')] : []),
    ...content.content.flatMap((inline) => withBreaks(inline, schema)),
  ])
  return Fragment.from(nodes)
}

function withBreaks(inline: EditorNode, schema: Schema): readonly EditorNode[] {
  if (!inline.isText || !inline.text?.includes('\n')) return [inline]
  const { marks } = inline
  return inline.text
    .split('\n')
    .flatMap((line, at) => [
      ...(at > 0 ? [schema.node('hardBreak', null, undefined, marks)] : []),
      ...(line === '' ? [] : [schema.text(line, marks)]),
    ])
}

/** Without marks, as code is. */
function plain(inline: Fragment, schema: Schema): Fragment {
  const text = inline.content
    .map((node) =>
      node.isText
        ? (node.text ?? '')
        : node.type.name === 'hardBreak'
          ? '\n'
          : String(node.attrs.tex ?? node.attrs.alt ?? ''),
    )
    .join('')
  return text === '' ? Fragment.empty : Fragment.from(schema.text(text))
}
