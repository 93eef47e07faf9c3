import type { Node as EditorNode } from '@tiptap/pm/model'
import type {
  Block,
  BlockSource,
  Document,
  Inline,
  InlineContent,
  Item,
  Properties,
} from '../../../shared/notion/document.ts'
import { isUnedited } from '../../../shared/notion/printDocument.ts'
import { fromInlineNodes } from './inlineNodes.ts'
import { headLength } from './pageHead.ts'

/** A block of the tree and the node that it was made from. */
export interface Place {
  readonly block: Block
  readonly node: EditorNode
  /** Position before the node. */
  readonly pos: number
  /** Position of the first character of the block's own text; null for a block without. */
  readonly textPos: number | null
}

/** The block tree of an editor's document. Nodes that did not change since give the same block objects. */
export function fromEditor(doc: EditorNode): Document {
  const { lineEnd, finalNewline, leading } = doc.attrs as Pick<Document, 'lineEnd' | 'finalNewline' | 'leading'>
  const blocks = fromNodes(doc)
  const head = headLength(doc.children)
  // Without a title an empty paragraph alone is an empty text, whatever it was before.
  const alone = blocks.length === head + 1 ? blocks[head] : undefined
  const bare = head === 0 ? isEmptyParagraph(alone) : isCursorPlace(alone)
  // Blank lines before an empty paragraph would be read as more of them.
  const begins = isEmptyParagraph(blocks[0]) && !bare ? [] : leading
  return { blocks: bare ? blocks.slice(0, head) : blocks, lineEnd, finalNewline, leading: begins }
}

/** A page without a body and an empty callout need a place for the cursor, which is no block of the text. */
function isCursorPlace(block: Block | undefined): boolean {
  return block !== undefined && isEmptyParagraph(block) && !isUnedited(block)
}

function isEmptyParagraph(block: Block | undefined): boolean {
  return block?.type === 'paragraph' && block.content.length === 0
}

/** Whether a node is there for the cursor alone: the empty line of a section that has no text. */
export function isPlace(node: EditorNode): boolean {
  return node.attrs.place === true && node.content.size === 0
}

/** Every block with its node and position, in reading order. */
export function placesOf(doc: EditorNode): readonly Place[] {
  const places: Place[] = []
  const visit = (parent: EditorNode, from: number, start: number, blocks: readonly Block[]): void => {
    let index = 0
    let pos = from
    for (let i = 0; i < parent.childCount; i++) {
      const node = parent.child(i)
      if (i >= start && !isPlace(node)) {
        if (isList(node)) {
          let itemPos = pos + 1
          node.forEach((item) => {
            const block = blocks[index++] as Item
            places.push({ block, node: item, pos: itemPos, textPos: itemPos + 2 })
            visit(item, itemPos + 1, 1, block.children)
            itemPos += item.nodeSize
          })
        } else {
          const block = blocks[index++]
          if (block !== undefined) {
            const textPos = node.isTextblock ? pos + 1 : block.type === 'quote' ? pos + 2 : null
            places.push({ block, node, pos, textPos })
            if (block.type === 'callout') visit(node, pos + 1, 0, block.children)
          }
        }
      }
      pos += node.nodeSize
    }
  }
  visit(doc, 0, 0, fromEditor(doc).blocks)
  return places
}

function isList(node: EditorNode): boolean {
  return node.type.name === 'bulletList' || node.type.name === 'orderedList' || node.type.name === 'taskList'
}

const blocksOf = new WeakMap<EditorNode, Block>()

function fromNodes(parent: EditorNode, start = 0): readonly Block[] {
  const blocks: Block[] = []
  for (let i = start; i < parent.childCount; i++) {
    const node = parent.child(i)
    if (isPlace(node)) continue
    if (isList(node)) fromList(node, blocks)
    else blocks.push(fromNode(node))
  }
  return blocks
}

function fromList(list: EditorNode, blocks: Block[]): void {
  let number = (list.attrs.start as number | undefined) ?? 1
  list.forEach((node) => {
    number = (node.attrs.number as number | null | undefined) ?? number
    const known = blocksOf.get(node)
    if (
      known !== undefined &&
      typeOfItem(list) === known.type &&
      (known.type !== 'numberItem' || known.number === number)
    )
      blocks.push(known)
    else {
      const block = makeItem(list, node, number)
      blocksOf.set(node, block)
      blocks.push(block)
    }
    number++
  })
}

function typeOfItem(list: EditorNode): Item['type'] {
  return list.type.name === 'orderedList' ? 'numberItem' : list.type.name === 'taskList' ? 'toDoItem' : 'bulletItem'
}

function makeItem(list: EditorNode, node: EditorNode, number: number): Item {
  const base = { ...sourceOf(node), line: 0, content: fromInlineNodes(node.child(0)), children: fromNodes(node, 1) }
  const type = typeOfItem(list)
  if (type === 'numberItem') return { type, number, ...base }
  if (type === 'toDoItem') return { type, checked: node.attrs.checked as boolean, ...base }
  return { type, ...base }
}

function sourceOf(node: EditorNode): { source?: BlockSource } {
  const source = node.attrs.source as BlockSource | null
  return source === null ? {} : { source }
}

function fromNode(node: EditorNode): Block {
  const known = blocksOf.get(node)
  if (known !== undefined) return known
  const block = makeBlock(node)
  blocksOf.set(node, block)
  return block
}

function makeBlock(node: EditorNode): Block {
  const base = { ...sourceOf(node), line: 0 }
  const { attrs } = node
  switch (node.type.name) {
    case 'heading':
      return { type: 'heading', level: attrs.level as 1 | 2 | 3, content: fromInlineNodes(node), ...base }
    case 'blockquote':
      return { type: 'quote', content: joined(node), ...base }
    case 'callout': {
      const children = fromNodes(node)
      // Nothing but empty lines is read as nothing.
      const bare = children.every(isEmptyParagraph)
      return {
        type: 'callout',
        icon: attrs.icon as string,
        layout: attrs.layout as 'inline' | 'block',
        children: bare ? [] : children,
        ...base,
      }
    }
    case 'codeBlock':
      return { type: 'code', language: (attrs.language as string | null) ?? '', text: node.textContent, ...base }
    case 'table': {
      const rows: InlineContent[][] = []
      node.forEach((row) => {
        const cells: InlineContent[] = []
        row.forEach((cell) => void cells.push(joined(cell)))
        rows.push(cells)
      })
      return { type: 'table', rows, ...base }
    }
    case 'equation':
      return { type: 'equation', tex: attrs.tex as string, ...base }
    case 'image':
      return { type: 'image', alt: attrs.alt as string, src: attrs.src as string, ...base }
    case 'horizontalRule':
      return { type: 'divider', ...base }
    case 'properties':
      return { type: 'properties', entries: attrs.entries as Properties['entries'], ...base }
    case 'verbatim':
      return { type: 'verbatim', text: attrs.text as string, ...base }
    default: {
      const content = fromInlineNodes(node)
      const only = content.length === 1 ? content[0] : undefined
      // A lone image is written as an image block, whatever else stood around it before.
      if (only?.type === 'image' && only.marks.length === 0)
        return { type: 'image', alt: only.alt, src: only.src, ...base }
      return { type: 'paragraph', content, ...base }
    }
  }
}

/** The paragraphs of a quote or a cell as one text: the dialect has only line breaks there. */
function joined(node: EditorNode): InlineContent {
  if (node.childCount === 1) return fromInlineNodes(node.child(0))
  const content: Inline[] = []
  node.forEach((line, _offset, index) => {
    if (index > 0) content.push({ type: 'softBreak', marks: [] })
    content.push(...fromInlineNodes(line))
  })
  return content
}
