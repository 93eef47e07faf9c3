import type { Command, EditorState } from '@tiptap/pm/state'
import { TextSelection } from '@tiptap/pm/state'
import type { IncidentRecognition } from '../../../shared/blocks/incident/incident.ts'
import { readLeadLine } from '../../../shared/blocks/incident/incidentWords.ts'
import {
  type IncidentLayout,
  layoutOf,
  printIncident,
  usualLayout,
  writtenTime,
} from '../../../shared/blocks/incident/printIncident.ts'
import type { AnyRecognition } from '../../../shared/blocks/index.ts'
import { type Block, childrenOf, contentOf, isItem } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { IsoMinute } from '../../../shared/report/projection.ts'
import { blocksBetween, selectedBlocks } from '../../editor/commands/blockRange.ts'
import { editSiblings, siblingsIn } from '../../editor/commands/siblings.ts'
import { asSiblings } from '../../editor/commands/textKind.ts'
import { type Place, placesOf } from '../../editor/document/fromEditor.ts'
import { toNodes } from '../../editor/document/toEditor.ts'
import { keepSources } from '../../editor/editing/splitSources.ts'
import { recognisedIn } from '../../editor/recognition/recognised.ts'
import { readingNow } from '../../editor/recognition/recognitionPlugin.ts'

/**
 * A new incident that began now, written as the incidents around it are, with the cursor where its summary goes. It
 * stands behind the incident that the cursor is in, behind those of a lead line, in the place of an empty line, else
 * behind the line.
 * @param now asked when it is inserted
 */
export function insertIncident(now: () => IsoMinute): Command {
  return (state, dispatch) => {
    const recognised = recognisedIn(state)
    if (recognised === undefined || selectedBlocks(state.selection) === null) return false
    if (dispatch === undefined) return true
    const incidents = incidentsIn(readingNow(state)?.recognised ?? [])
    const spot = spotIn(state, incidents)
    if (spot === null) return false
    const start = now()
    const [lastWeek] = recognised.surroundings.background.weeks
    const layout = layoutAt(spot, incidents, incidentsIn(lastWeek?.reading.recognised ?? []))
    const block = printIncident({ start, summary: '', cause: null, handling: null }, layout)
    const tr = keepSources(state.tr)
    const made = toNodes([block], state.schema).flatMap(asSiblings)
    const { inside, index, replaced } = spot
    editSiblings(tr, inside, (all) => [...all.slice(0, index), ...made, ...all.slice(index + replaced)])
    tr.doc.descendants((node, pos) => {
      if (node !== made[0]?.node) return !node.isTextblock
      // Into the item and its paragraph, behind the time and the space after it.
      tr.setSelection(TextSelection.create(tr.doc, pos + 2 + writtenTime(start, layout.time).length + 1))
      return false
    })
    dispatch(tr.scrollIntoView())
    return true
  }
}

function incidentsIn(recognised: readonly AnyRecognition[]): readonly IncidentRecognition[] {
  return recognised.filter((one): one is IncidentRecognition => one.kind === 'incident')
}

/** Where blocks are put: among the blocks of a container, in the place of so many of them. */
interface Spot {
  readonly inside: number
  readonly index: number
  readonly replaced: 0 | 1
  /** The blocks beside it, in order. */
  readonly beside: readonly Block[]
}

function spotIn(state: EditorState, incidents: readonly IncidentRecognition[]): Spot | null {
  const { doc, selection } = state
  const places = placesOf(doc)
  const around = places.filter(({ pos, node }) => pos <= selection.to && selection.to <= pos + node.nodeSize)
  const owned = new Set(incidents.flatMap(({ blocks }) => blocks))
  // The outermost: one that begins inside another is no item of the list.
  const anchor = around.find(({ block }) => owned.has(block)) ?? around.at(-1)
  if (anchor === undefined) return null
  const { block } = anchor
  if (!owned.has(block) && isLead(block) && (childrenOf(block).length > 0 || block.type === 'bulletItem')) {
    const inside = anchor.pos + 1
    return { inside, index: siblingsIn(anchor.node, inside).length, replaced: 0, beside: childrenOf(block) }
  }
  const range = blocksBetween(doc.resolve(anchor.pos), doc.resolve(anchor.pos + anchor.node.nodeSize))
  if (range === null) return null
  const siblings = siblingsIn(range.container, range.inside)
  const byPos = new Map<number, Place>(places.map((place) => [place.pos, place]))
  const beside = siblings.flatMap(({ pos }) => byPos.get(pos)?.block ?? [])
  let index = range.index + 1
  const follows = owned.has(block) ? new Set(incidents.find((one) => one.blocks.includes(block))?.blocks) : owned
  if (owned.has(block) || isLead(block))
    while (beside[index] !== undefined && follows.has(beside[index] as Block)) index++
  const replaced = isEmptyLine(block) ? 1 : 0
  return { inside: range.inside, index: index - replaced, replaced, beside }
}

function isLead(block: Block): boolean {
  if (block.type !== 'paragraph' && !isItem(block)) return false
  const { plain } = blockText(block)
  const lead = readLeadLine(plain)
  return lead !== null && plain.slice(lead.to).trim() === ''
}

function isEmptyLine(block: Block): boolean {
  if (block.type !== 'paragraph' && !isItem(block)) return false
  return contentOf(block).length === 0 && childrenOf(block).length === 0
}

/** As the one before it in the list is written, else the nearest one of the report, else the last one of last week. */
function layoutAt(
  { index, beside }: Spot,
  incidents: readonly IncidentRecognition[],
  lastWeek: readonly IncidentRecognition[],
): IncidentLayout {
  const own = new Map(incidents.map((one) => [one.block, one]))
  const inList = [...beside.slice(0, index).reverse(), ...beside.slice(index)].flatMap((block) => own.get(block) ?? [])
  for (const one of [...inList, ...[...incidents].reverse(), ...[...lastWeek].reverse()]) {
    const layout = layoutOf(one)
    const item = inList.find(({ block }) => isItem(block))?.block.type as IncidentLayout['item'] | undefined
    if (layout !== null) return item === undefined ? layout : { ...layout, item }
  }
  return usualLayout
}
