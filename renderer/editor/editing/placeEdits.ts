import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { Fix } from '../../../shared/checks/check.ts'
import { type Block, type InlineContent, isItem } from '../../../shared/notion/document.ts'
import type { PlaceEdit } from '../../../shared/report/placeEdit.ts'
import type { TextPlace } from '../../blocks/blockLook.ts'
import { type Place, placesOf } from '../document/fromEditor.ts'
import { toInlineNodes } from '../document/inlineNodes.ts'
import { toNodes } from '../document/toEditor.ts'
import { textPosition } from '../recognition/textPosition.ts'

/** Other characters at these places; the marks around them stay. null where a block is gone or has no such place. */
export function editPlaces(state: EditorState, edits: readonly PlaceEdit[]): Transaction | null {
  const places = placesByBlock(state)
  const ranges = edits.map((edit) => {
    const range = rangeOf(places, edit)
    return range === null ? null : { ...range, text: edit.text }
  })
  if (ranges.some((range) => range === null)) return null
  const { tr } = state
  // From behind, so that the positions before stay what they are.
  for (const range of ranges.filter((one) => one !== null).sort((a, b) => b.from - a.from)) {
    if (range.text === '') tr.delete(range.from, range.to)
    else tr.insertText(range.text, range.from, range.to)
  }
  return tr
}

/** A finding's one safe edit, all of it one step; null where a block is gone. */
export function applyFix(state: EditorState, { edits, level }: Fix): Transaction | null {
  const transaction = editPlaces(state, edits)
  if (level === undefined || transaction === null) return transaction
  const place = placesByBlock(state).get(level.block)
  return place === undefined
    ? null
    : transaction.setNodeAttribute(transaction.mapping.map(place.pos), 'level', level.to)
}

/** Selects a place; null where its block is gone. */
export function selectPlace(state: EditorState, place: TextPlace): Transaction | null {
  const range = rangeOf(placesByBlock(state), place)
  if (range === null) return null
  return state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView()
}

/** Puts blocks behind a block as its next siblings, or at the end of the page. null where the block is gone. */
export function insertBlocks(state: EditorState, behind: Block | null, blocks: readonly Block[]): Transaction | null {
  const { doc, schema, tr } = state
  const nodes = toNodes(blocks, schema)
  if (behind === null) tr.insert(doc.content.size, nodes)
  else {
    const place = placesByBlock(state).get(behind)
    if (place === undefined) return null
    const end = place.pos + place.node.nodeSize
    const first = nodes[0]
    const $end = doc.resolve(end)
    // Items of the same sort go on with the list; before others it ends, and what follows begins another one.
    if (!isItem(behind)) tr.insert(end, nodes)
    else if (nodes.length === 1 && first?.type === $end.parent.type) tr.insert(end, first.content)
    else ($end.nodeAfter === null ? tr : tr.split(end)).insert(end + 1, nodes)
  }
  return tr
}

/** Puts blocks into an item, as its first children. null where it is gone or is no item. */
export function insertWithin(state: EditorState, around: Block, blocks: readonly Block[]): Transaction | null {
  const place = placesByBlock(state).get(around)
  const text = place?.node.firstChild
  if (place === undefined || text == null || !isItem(around)) return null
  return state.tr.insert(place.pos + 1 + text.nodeSize, toNodes(blocks, state.schema))
}

/** Other content for a block: text, marks and all. null where it is gone or has no text of its own. */
export function replaceContent(state: EditorState, block: Block, content: InlineContent): Transaction | null {
  const place = placesByBlock(state).get(block)
  if (place === undefined || place.textPos === null) return null
  const from = place.textPos
  return state.tr.replaceWith(from, state.doc.resolve(from).end(), toInlineNodes(content, state.schema))
}

function placesByBlock({ doc }: EditorState): ReadonlyMap<Block, Place> {
  return new Map(placesOf(doc).map((place) => [place.block, place]))
}

function rangeOf(places: ReadonlyMap<Block, Place>, { block, from, to }: TextPlace) {
  const place = places.get(block)
  if (place === undefined) return null
  const [start, end] = [textPosition(place, from), textPosition(place, to)]
  return start === null || end === null ? null : { from: start, to: end }
}
