import { type Block, walk } from '../../notion/document.ts'
import type { Reading } from '../../report/reading.ts'
import type { IncidentRecognition } from './incident.ts'

/** Blocks of one list that stand in another order than their times. */
export interface Disorder {
  /** The list's dated items and what belongs to each, as they stand. */
  readonly now: readonly (readonly Block[])[]
  /** The same in the order of time. */
  readonly sorted: readonly (readonly Block[])[]
  /** The first one that would have to move. */
  readonly first: Block
}

/**
 * Lists of incidents that are out of the order of their times. An undated incident, and a paragraph that belongs to one,
 * stay behind what they stand behind. A list that runs from the newest to the oldest is in order, the other way round.
 */
export function incidentDisorder({ recognised, document }: Reading): readonly Disorder[] {
  const incidents = new Map<Block, IncidentRecognition>()
  const parts = new Set<Block>()
  for (const one of recognised) {
    if (one.kind !== 'incident') continue
    incidents.set(one.block, one)
    for (const block of one.blocks.slice(1)) parts.add(block)
  }
  if (incidents.size < 2) return []
  return listsOf(document.blocks, incidents, parts).flatMap((groups) => disorderIn(groups, incidents))
}

type Groups = (readonly Block[])[]

/** Side by side, below one heading: each dated incident with what belongs to it. Other items stand between them. */
function listsOf(
  blocks: readonly Block[],
  incidents: ReadonlyMap<Block, IncidentRecognition>,
  parts: ReadonlySet<Block>,
): readonly Groups[] {
  const lists = new Map<Block | null, Block[][]>()
  const done: Groups[] = []
  /** What the blocks beside each other belong to; null behind anything else. */
  const open = new Map<Block | null, Block[] | null>()
  for (const { block, parent } of walk(blocks)) {
    if (block.type === 'heading') {
      done.push(...lists.values())
      lists.clear()
      open.clear()
    }
    const incident = incidents.get(block)
    const isItem = incident !== undefined && block.type !== 'paragraph'
    if (isItem && incident.value.start !== null) {
      const group = [block]
      const list = lists.get(parent)
      if (list === undefined) lists.set(parent, [group])
      else list.push(group)
      open.set(parent, group)
    } else if (isItem || parts.has(block)) open.get(parent)?.push(block)
    else open.set(parent, null)
  }
  return [...done, ...lists.values()]
}

function disorderIn(now: Groups, incidents: ReadonlyMap<Block, IncidentRecognition>): readonly Disorder[] {
  const startOf = (group: readonly Block[]) => incidents.get(group[0] as Block)?.value.start ?? ''
  const starts = now.map(startOf)
  let falls = 0
  let rises = 0
  for (const [at, start] of starts.entries()) {
    const before = starts[at - 1]
    if (before !== undefined && start < before) falls++
    if (before !== undefined && start > before) rises++
  }
  if (falls === 0 || (rises === 0 && falls > 1)) return []
  const way = falls > rises && falls > 1 ? -1 : 1
  const compare = (a: readonly Block[], b: readonly Block[]) => {
    const [one, other] = [startOf(a), startOf(b)]
    return one === other ? 0 : one < other ? -way : way
  }
  const sorted = [...now].sort(compare)
  const first = now.find((group, at) => at > 0 && compare(group, now[at - 1] ?? []) < 0) ?? now[0]
  return [{ now, sorted, first: first?.[0] as Block }]
}
