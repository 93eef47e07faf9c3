import { type Block, childrenOf, isItem, walk } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import { alarm, type IncidentPlace, readLeadLine, saysNone } from './incidentWords.ts'
import { beginsWithMoment } from './readMoment.ts'
import { hasOwnParts } from './readParts.ts'

/** Where an incident is in the tree. */
export interface IncidentSite {
  /** An item, or a paragraph inside another incident. */
  readonly block: Block
  /** Where its text begins: behind the words of a lead line that it shares. */
  readonly from: number
  /** The blocks inside it, without incidents of their own. */
  readonly below: readonly Block[]
}
export interface Sites {
  readonly incidents: readonly IncidentSite[]
  /** Lead lines, which are neither incidents nor anything else. */
  readonly leads: readonly Block[]
}

/**
 * The incidents among blocks and inside them. A lead line owns what is nested below it and, where nothing is, the items
 * that follow on its own level (the text doesn't say so, a reader does).
 * @param place what the section around says
 */
export function findIncidents(blocks: readonly Block[], place: IncidentPlace | null): Sites {
  const incidents: IncidentSite[] = []
  const leads: Block[] = []
  search(blocks, place, incidents, leads)
  return { incidents, leads }
}

function search(
  blocks: readonly Block[],
  place: IncidentPlace | null,
  incidents: IncidentSite[],
  leads: Block[],
): void {
  let owner: Owner | null = null
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    if (block.type === 'paragraph' || isItem(block)) {
      const lead = leadOf(block)
      if (lead !== null) {
        owner = takeLead(block, lead, incidents, leads)
        continue
      }
    }
    if (!isItem(block)) {
      search(childrenOf(block), place, incidents, leads)
      continue
    }
    if (owner !== null) {
      owner.follower ??= block.type
      if (block.type !== owner.follower && block.type === owner.lead) owner = null
    }
    const here = strongest(owner?.place ?? null, place)
    if (isIncident(block, blocks, at, here, owner !== null && owner.lead !== block.type)) {
      const follows = loose(blocks, at)
      takeIncident(block, 0, [...childrenOf(block), ...follows], incidents)
      at += follows.length
      continue
    }
    search(childrenOf(block), here === 'events' ? 'stability' : place, incidents, leads)
  }
}

/** A lead line that owns the items behind it. */
interface Owner {
  readonly place: IncidentPlace
  readonly lead: Block['type']
  /** Of what sort the owned items are. */
  follower: Block['type'] | null
}

interface Lead {
  readonly place: IncidentPlace
  readonly to: number
}

function leadOf(block: Block): Lead | null {
  const { plain } = blockText(block)
  const lead = readLeadLine(plain)
  if (lead === null) return null
  const rest = plain.slice(lead.to)
  const alone = rest.trim() === '' || saysNone(rest) || beginsWithMoment(rest)
  // `稳定性建设：完成巡检` is an item about stability.
  if (!alone) return null
  return lead
}

function takeLead(block: Block, lead: Lead, incidents: IncidentSite[], leads: Block[]): Owner {
  const { plain } = blockText(block)
  const children = childrenOf(block)
  const before = incidents.length
  if (beginsWithMoment(plain.slice(lead.to))) takeIncident(block, lead.to, children, incidents)
  else search(children, lead.place, incidents, leads)
  const onlyIncidents =
    children.length > 0 && children.every((child) => isCovered(child, incidents, before) || leads.includes(child))
  if (lead.place === 'events' || onlyIncidents) leads.push(block)
  return { place: lead.place, lead: block.type, follower: children.length > 0 ? block.type : null }
}

function isCovered(block: Block, incidents: readonly IncidentSite[], from: number): boolean {
  return incidents.slice(from).some((site) => site.block === block)
}

function strongest(a: IncidentPlace | null, b: IncidentPlace | null): IncidentPlace | null {
  return a === 'events' || b === 'events' ? 'events' : (a ?? b)
}

/**
 * @param apart whether a lead line of another sort owns the item, so that nothing else can be meant
 */
function isIncident(
  block: Block,
  siblings: readonly Block[],
  at: number,
  place: IncidentPlace | null,
  apart: boolean,
): boolean {
  const { plain } = blockText(block)
  if (plain.trim() === '' || saysNone(plain)) return false
  const parts = hasParts(block)
  if (beginsWithMoment(plain)) return place !== null || parts || alarm.test(firstLine(plain))
  if (place === null) return false
  const dated = (sibling: Block | undefined) =>
    sibling !== undefined && isItem(sibling) && beginsWithMoment(blockText(sibling).plain)
  const before = siblings.slice(0, at).some(dated)
  const after = siblings.slice(at + 1).some(dated)
  if (parts) return place === 'events' || before || after
  if (before && after) return true
  if (place !== 'events') return false
  return apart || isNestedAmong(siblings)
    ? before || after || alarm.test(firstLine(plain))
    : (before || after) && alarm.test(firstLine(plain))
}

/** Whether a list holds nothing but what belongs together: its items are all of one sort. */
function isNestedAmong(siblings: readonly Block[]): boolean {
  const first = siblings.find(isItem)
  return siblings.every(
    (sibling) => !isItem(sibling) || (sibling.type === first?.type && readLeadLine(blockText(sibling).plain) === null),
  )
}

function firstLine(plain: string): string {
  return /^[^\n]*/.exec(plain)?.[0] ?? ''
}

function hasParts(block: Block): boolean {
  if (hasOwnParts(blockText(block).plain)) return true
  for (const { block: inner } of walk(childrenOf(block))) if (hasOwnParts(blockText(inner).plain)) return true
  return false
}

/** Paragraphs on the incident's own level that begin with its cause or handling: somebody took back the indent. */
function loose(blocks: readonly Block[], at: number): readonly Block[] {
  const found: Block[] = []
  for (const block of blocks.slice(at + 1)) {
    if (block.type !== 'paragraph' || !/^\s*(?:【)?(?:原因|根因|处置|处理)/.test(blockText(block).plain)) break
    if (!hasOwnParts(blockText(block).plain)) break
    found.push(block)
  }
  return found
}

/**
 * Adds an incident, and those that begin inside it: a paragraph or item with a date and time and, from there on, its own
 * cause or handling. A dated paragraph before the outer one's cause and handling is part of its story, unless it reads
 * like an incident's beginning.
 */
function takeIncident(block: Block, from: number, inside: readonly Block[], incidents: IncidentSite[]): void {
  const starts: number[] = []
  let told = hasOwnParts(blockText(block).plain)
  for (const [at, child] of inside.entries()) {
    const { plain } = blockText(child)
    if (at > 0 || told) {
      const next = inside.findIndex((other, k) => k > at && beginsAnother(other))
      const own = inside.slice(at, next < 0 ? undefined : next)
      if (beginsAnother(child) && own.some(hasParts) && (told || alarm.test(firstLine(plain)))) starts.push(at)
    } else if (beginsAnother(child) && alarm.test(firstLine(plain)) && inside.slice(at).some(hasParts)) {
      // The first one may lack its cause and handling.
      starts.push(at)
    }
    told ||= hasParts(child)
  }
  incidents.push({ block, from, below: inside.slice(0, starts[0]) })
  for (const [k, at] of starts.entries()) {
    const child = inside[at] as Block
    incidents.push({ block: child, from: 0, below: [...childrenOf(child), ...inside.slice(at + 1, starts[k + 1])] })
  }
}

function beginsAnother(block: Block): boolean {
  return (block.type === 'paragraph' || isItem(block)) && beginsWithMoment(blockText(block).plain)
}
