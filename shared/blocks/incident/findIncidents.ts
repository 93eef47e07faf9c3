import { type Block, childrenOf, isItem } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import { alarm, type IncidentPlace, readLeadLine, report, saysNone } from './incidentWords.ts'
import { beginsWithMoment } from './readMoment.ts'
import { type Told, toldByAny, toldIn } from './readParts.ts'

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
  let list: ListFacts | null = null
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block
    const lead = block.type === 'paragraph' || isItem(block) ? leadOf(block) : null
    if (lead !== null) {
      owner = takeLead(block, lead, incidents, leads)
      continue
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
    list ??= factsOf(blocks)
    if (isIncident(block, at, list, here, owner !== null && owner.lead !== block.type)) {
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

/** A lead line says nothing else: `稳定性建设：完成巡检` is an item about stability. */
function leadOf(block: Block): Lead | null {
  const { plain } = blockText(block)
  const lead = readLeadLine(plain)
  if (lead === null) return null
  const rest = plain.slice(lead.to)
  return rest.trim() === '' || saysNone(rest) || beginsWithMoment(rest) ? lead : null
}

function takeLead(block: Block, lead: Lead, incidents: IncidentSite[], leads: Block[]): Owner {
  const children = childrenOf(block)
  const before = incidents.length
  if (beginsWithMoment(blockText(block).plain.slice(lead.to))) takeIncident(block, lead.to, children, incidents)
  else search(children, lead.place, incidents, leads)
  const covered = new Set([...leads, ...incidents.slice(before).map((site) => site.block)])
  const onlyIncidents = children.length > 0 && children.every((child) => covered.has(child))
  if (lead.place === 'events' || onlyIncidents) leads.push(block)
  return { place: lead.place, lead: block.type, follower: children.length > 0 ? block.type : null }
}

function strongest(a: IncidentPlace | null, b: IncidentPlace | null): IncidentPlace | null {
  return a === 'events' || b === 'events' ? 'events' : (a ?? b)
}

/** What a list tells of the items in it. */
interface ListFacts {
  /** Positions of the first and the last item that begins with a date and time; none: `Infinity` and -1. */
  readonly firstDated: number
  readonly lastDated: number
  /** Its items are all of one sort and none of them is a lead line. */
  readonly uniform: boolean
}

function factsOf(blocks: readonly Block[]): ListFacts {
  let firstDated = Infinity
  let lastDated = -1
  let uniform = true
  const sort = blocks.find(isItem)?.type
  for (const [at, block] of blocks.entries()) {
    if (!isItem(block)) continue
    if (block.type !== sort || leadOf(block) !== null) uniform = false
    if (!isDated(block)) continue
    firstDated = Math.min(firstDated, at)
    lastDated = at
  }
  return { firstDated, lastDated, uniform }
}

/**
 * @param apart whether a lead line of another sort owns the item, so that nothing else can be meant
 */
function isIncident(block: Block, at: number, list: ListFacts, place: IncidentPlace | null, apart: boolean): boolean {
  const { plain } = blockText(block)
  if (plain.trim() === '' || saysNone(plain)) return false
  const before = list.firstDated < at
  const after = list.lastDated > at
  if (isDated(block)) return place !== null || report.test(firstLine(block)) || tellsAnything(block)
  if (place === null) return false
  if (before && after) return true
  if (tellsAnything(block)) return place === 'events' || before || after || soundsAlarm(block)
  if (place !== 'events') return false
  if (apart || list.uniform) return before || after || soundsAlarm(block)
  return (before || after) && soundsAlarm(block)
}

function isDated(block: Block): boolean {
  return beginsWithMoment(blockText(block).plain)
}

function soundsAlarm(block: Block): boolean {
  return alarm.test(firstLine(block))
}

function firstLine(block: Block): string {
  return /^[^\n]*/.exec(blockText(block).plain)?.[0] ?? ''
}

function tellsAnything(block: Block): boolean {
  const { cause, handling } = toldByAny([block])
  return cause || handling
}

/** Paragraphs on the incident's own level that begin with its cause or handling: somebody took back the indent. */
function loose(blocks: readonly Block[], at: number): readonly Block[] {
  let end = at + 1
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    const { cause, handling } = toldIn(block)
    if (block.type !== 'paragraph' || !(cause || handling)) break
    if (!/^\s*(?:【)?(?:原因|根因|处置|处理)/.test(blockText(block).plain)) break
  }
  return blocks.slice(at + 1, end)
}

/**
 * Adds an incident, and those that begin inside it: a paragraph or item with a date and time and, from there to the next
 * such, a cause and a handling of its own. A dated paragraph that is followed by what the incident before it still lacks
 * is part of that one's story.
 */
function takeIncident(block: Block, from: number, inside: readonly Block[], incidents: IncidentSite[]): void {
  const begins = inside.flatMap((child, at) => (mayBegin(child) ? [at] : []))
  const starts: number[] = []
  let told = both(toldIn(block), toldByAny(inside.slice(0, begins[0])))
  let candidate: number | null = null
  for (const [k, at] of begins.entries()) {
    const own = toldByAny(inside.slice(at, begins[k + 1]))
    const reported = isReport(inside[at] as Block)
    if (reported || candidate === null) candidate = at
    const repeats = (own.cause && told.cause) || (own.handling && told.handling)
    if (repeats || (own.cause && own.handling && (reported || told.cause || told.handling))) {
      starts.push(candidate)
      told = own
      candidate = null
    } else told = both(told, own)
  }
  incidents.push({ block, from, below: inside.slice(0, starts[0]) })
  for (const [k, at] of starts.entries()) {
    const child = inside[at] as Block
    incidents.push({ block: child, from: 0, below: [...childrenOf(child), ...inside.slice(at + 1, starts[k + 1])] })
  }
}

function mayBegin(block: Block): boolean {
  return (block.type === 'paragraph' || isItem(block)) && isDated(block)
}

/** Whether a dated line reports something that happened, and not how it went on. */
function isReport(block: Block): boolean {
  return soundsAlarm(block) && !/恢复|响应|介入|定位|确认|完成/.test(firstLine(block))
}

function both(a: Told, b: Told): Told {
  return { cause: a.cause || b.cause, handling: a.handling || b.handling }
}
