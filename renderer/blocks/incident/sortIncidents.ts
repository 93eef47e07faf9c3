import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { type Disorder, incidentDisorder } from '../../../shared/blocks/incident/incidentOrder.ts'
import type { Block } from '../../../shared/notion/document.ts'
import { blocksBetween } from '../../editor/commands/blockRange.ts'
import { editSiblings, type Sibling, siblingsIn } from '../../editor/commands/siblings.ts'
import { type Place, placesOf } from '../../editor/document/fromEditor.ts'
import { keepSources } from '../../editor/editing/splitSources.ts'
import { readingNow } from '../../editor/recognition/recognitionPlugin.ts'

/**
 * Puts the incidents of each list in the order of their times, whole and with what is below them, as one edit. Their
 * lines, and what stands between them, stay as they are.
 */
export const sortIncidents: Command = (state, dispatch) => {
  const reading = readingNow(state)
  const lists = reading === undefined ? [] : incidentDisorder(reading)
  if (lists.length === 0) return false
  if (dispatch === undefined) return true
  const tr = keepSources(state.tr)
  const places = new Map<Block, Place>(placesOf(state.doc).map((place) => [place.block, place]))
  // From the end: what stands before keeps its positions.
  const begins = (list: Disorder) => places.get(list.now[0]?.[0] as Block)?.pos ?? -1
  for (const list of [...lists].sort((a, b) => begins(b) - begins(a))) {
    const first = places.get(list.now[0]?.[0] as Block)
    if (first === undefined) continue
    const range = blocksBetween(state.doc.resolve(first.pos), state.doc.resolve(first.pos + first.node.nodeSize))
    if (range === null) continue
    const { inside } = range
    const order = reordered(siblingsIn(tr.doc.resolve(inside).parent, inside), list, places)
    editSiblings(tr, inside, () => order)
  }
  followCursor(tr, state)
  dispatch(tr.scrollIntoView())
  return true
}

/** Each group in the place of the one that stood where it belongs; all else keeps its place. */
function reordered(
  siblings: readonly Sibling[],
  { now, sorted }: Disorder,
  places: ReadonlyMap<Block, Place>,
): readonly Sibling[] {
  const byPos = new Map(siblings.map((sibling) => [sibling.pos, sibling]))
  const siblingsOf = (group: readonly Block[]) =>
    group.flatMap((block) => byPos.get(places.get(block)?.pos ?? Number.NaN) ?? [])
  const slots = new Map(now.map((group, at) => [siblingsOf(group)[0], siblingsOf(sorted[at] ?? [])]))
  const moved = new Set(now.flatMap(siblingsOf))
  return siblings.flatMap((sibling) => slots.get(sibling) ?? (moved.has(sibling) ? [] : [sibling]))
}

/** The cursor stays in the line that it was in. */
function followCursor(tr: Transaction, { selection }: EditorState): void {
  const { $from } = selection
  if (!(selection instanceof TextSelection) || !$from.sameParent(selection.$to)) return
  const own = $from.parent
  const offset = [selection.anchor - $from.start(), selection.head - $from.start()] as const
  let found: number | null = null
  tr.doc.descendants((node, pos) => {
    if (node === own) found ??= pos
    return found === null && !node.isTextblock
  })
  if (found === null) return
  tr.setSelection(TextSelection.create(tr.doc, found + 1 + offset[0], found + 1 + offset[1]))
}
