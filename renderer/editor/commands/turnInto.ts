import type { Node as EditorNode } from '@tiptap/pm/model'
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { isListNode } from '../editing/items.ts'
import { type BlockRange, blockAround, blocksBetween } from './blockRange.ts'
import { editSiblings, type Sibling } from './siblings.ts'
import { asSiblings, kindOf, type TextKind, turn } from './textKind.ts'

/**
 * Makes all selected blocks of text one kind, in place and with what is below them; the cursor stays at its character.
 * The first paragraph of a callout stands for the callout, which text alone can take the place of.
 */
export function turnInto(kind: TextKind): Command {
  return (state, dispatch) => {
    const texts = selectedTexts(state)
    if (dispatch === undefined) return texts.some((pos) => canBecome(kind, kindAt(state.doc, pos)))
    const { tr } = state
    const made = new Map<number, EditorNode>()
    // The last one first, so that the others stay where they are.
    for (const pos of [...texts].reverse()) {
      const text = turnOne(tr, pos, kind)
      if (text !== null) made.set(pos, text)
    }
    if (!tr.docChanged) return false
    selectAgain(tr, state, texts, made)
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** Whether all selected blocks of text are of a kind. */
export function areAll(kind: TextKind, state: EditorState): boolean {
  const texts = selectedTexts(state)
  return texts.length > 0 && texts.every((pos) => kindAt(state.doc, pos) === kind)
}

/** Positions in the selected text blocks, one for each block of the report; none in tables. */
function selectedTexts({ doc, selection }: EditorState): readonly number[] {
  const positions: number[] = []
  doc.nodesBetween(selection.from, selection.to, (node, pos, parent, index) => {
    if (node.type.name === 'table') return false
    if (!node.isTextblock) return true
    const isFurtherLine = parent?.type.name === 'blockquote' && index > 0 && pos > selection.from
    if (!isFurtherLine) positions.push(pos + 1)
    return false
  })
  return positions
}

/** The kind of the block whose own text holds the position; null where that can’t be turned into anything. */
function kindAt(doc: EditorNode, pos: number): TextKind | null {
  const block = blockAround(doc.resolve(pos))
  if (block === null) return null
  const { parent } = doc.resolve(block.pos)
  return kindOf({ ...block, list: isListNode(parent) ? parent : null })
}

function canBecome(kind: TextKind, now: TextKind | null): boolean {
  return now !== null && now !== kind
}

interface Placed {
  readonly range: BlockRange
  readonly block: Sibling
  readonly kind: TextKind | null
}

/** The block whose own text holds the position. */
function placed(doc: EditorNode, pos: number): Placed | null {
  const $pos = doc.resolve(pos)
  const range = blocksBetween($pos, $pos)
  const block = range?.blocks[0]
  if (range === null || block === undefined) return null
  const kind = kindOf(block)
  const leads = range.container.type.name === 'callout' && range.index === 0 && kind === 'paragraph'
  if (!leads) return { range, block, kind }
  const before = $pos.before(range.depth)
  const around = blocksBetween(doc.resolve(before), doc.resolve(before + range.container.nodeSize))
  const callout = around?.blocks[0]
  return around === null || callout === undefined ? null : { range: around, block: callout, kind: 'callout' }
}

/** @returns the node that holds the text now; null where the block is of the kind already or can't be */
function turnOne(tr: Transaction, pos: number, kind: TextKind): EditorNode | null {
  const found = placed(tr.doc, pos)
  if (found === null || found.kind === kind) return null
  const { schema } = tr.doc.type
  let { range, block } = found
  let turned = null
  if (found.kind !== 'callout') turned = turn(block, kind, schema)
  else if (kind === 'paragraph') turned = opened(block.node)
  else {
    const $pos = tr.doc.resolve(pos)
    range = blocksBetween($pos, $pos) as BlockRange
    block = range.blocks[0] as Sibling
    turned = turn(block, kind, schema)
  }
  if (turned === null) return null
  const { blocks, text } = turned
  const { index } = range
  editSiblings(tr, range.inside, (all) => [...all.slice(0, index), ...blocks, ...all.slice(index + 1)])
  return text
}

/** What stands in a callout, without it. */
function opened(callout: EditorNode) {
  return { blocks: callout.children.flatMap(asSiblings), text: callout.child(0) }
}

function selectAgain(
  tr: Transaction,
  { doc, selection }: EditorState,
  texts: readonly number[],
  made: ReadonlyMap<number, EditorNode>,
): void {
  const follow = (at: number): number => {
    const pos = texts.findLast((start) => start <= at)
    const text = pos === undefined ? undefined : made.get(pos)
    const start = text === undefined ? null : textStart(tr.doc, text)
    if (pos === undefined || text === undefined || start === null) return tr.mapping.map(at)
    return start + Math.min(at - pos, doc.resolve(pos).parent.content.size, text.content.size)
  }
  const [$anchor, $head] = [tr.doc.resolve(follow(selection.anchor)), tr.doc.resolve(follow(selection.head))]
  tr.setSelection(TextSelection.between($anchor, $head))
}

function textStart(doc: EditorNode, text: EditorNode): number | null {
  let found: number | null = null
  doc.descendants((node, pos) => {
    if (node === text) found = pos + 1
    return found === null && !node.isTextblock
  })
  return found
}
