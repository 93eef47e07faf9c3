import type { Block, Document, Heading } from '../notion/document.ts'
import { blockText } from './blockText.ts'
import { perBlock } from './perBlock.ts'
import type { SectionKind, SectionProjection } from './projection.ts'
import { readSectionTitle, type SectionTitle } from './sectionTitle.ts'

/**
 * A heading and what stands below it up to the next heading of any level. By its extent a section goes on to the next
 * heading of the same or a higher level: the sections in there have it as their `parent`, and its meaning where they
 * have none of their own.
 */
export interface Section extends SectionProjection {
  readonly heading: Heading
  /** Its own kind or, where it has none, the one of the section around it. */
  readonly meaning: SectionKind | null
  /** Title of the nearest objective: this heading or one around it; null outside objectives. */
  readonly objective: string | null
  readonly parent: Section | null
  /** Blocks between this heading and the next one. */
  readonly blocks: readonly Block[]
}

interface Entry {
  readonly heading: Heading
  readonly title: string
  readonly name: SectionTitle
  readonly blocks: readonly Block[]
  readonly parent: Entry | null
}

/**
 * The report's sections in reading order: every heading except the page's title. The title's repetition and headings
 * over several sections (`上周进展`) are listed and have no kind. Knows names, not places, so every drift of wording
 * and level that keeps the meaning reads the same.
 */
export function sectionsOf(document: Document): readonly Section[] {
  const entries = readEntries(document.blocks)
  const sections = new Map<Entry, Section>()
  const result: Section[] = []
  for (const [at, entry] of entries.entries()) {
    const parent = entry.parent === null ? null : (sections.get(entry.parent) as Section)
    const around = meaningAround(entries, at, sections) ?? null
    const kind = kindAt(entries, at, around)
    const meaning = kind ?? around
    const section: Section = {
      heading: entry.heading,
      title: entry.title,
      kind,
      meaning,
      level: entry.heading.level,
      line: entry.heading.line,
      objective: kind === 'objectives' ? entry.title : meaning === 'objectives' ? (parent?.objective ?? null) : null,
      parent,
      blocks: entry.blocks,
    }
    sections.set(entry, section)
    result.push(section)
  }
  return result
}

/** The page's title: the first block where it is a heading of level 1. */
export function pageTitle(document: Document): Heading | null {
  const first = document.blocks[0]
  return first?.type === 'heading' && first.level === 1 ? first : null
}

function readEntries(blocks: readonly Block[]): readonly Entry[] {
  const entries: Entry[] = []
  const open: Entry[] = []
  for (const [at, heading] of blocks.entries()) {
    if (heading.type !== 'heading' || (at === 0 && heading.level === 1)) continue
    let end = at + 1
    while (end < blocks.length && blocks[end]?.type !== 'heading') end++
    while (open.length > 0 && (open.at(-1) as Entry).heading.level >= heading.level) open.pop()
    const entry = { heading, ...titleOf(heading), blocks: blocks.slice(at + 1, end), parent: open.at(-1) ?? null }
    open.push(entry)
    entries.push(entry)
  }
  return entries
}

const titleOf = perBlock((heading): Pick<Entry, 'title' | 'name'> => {
  const title = blockText(heading).text.trim()
  return { title, name: readSectionTitle(title) }
})

/** The kind that a heading has of its own where it stands. */
function kindAt(entries: readonly Entry[], at: number, around: SectionKind | null): SectionKind | null {
  const { name } = entries[at] as Entry
  if (name.kind !== null) return yieldsTo(name, around) ? null : name.kind
  if (around !== null && around !== 'objectives') return null
  if (name.letter !== null) return 'objectives'
  if (name.covering || coversOthers(entries, at)) return null
  if (name.bracketed || name.listsProjects) return 'objectives'
  return around === null && isAmongObjectives(entries, at) ? 'objectives' : null
}

/** A plan or a reflection may have parts of any name, any section a part for the rest of it. */
function yieldsTo({ kind, bracketed }: SectionTitle, around: SectionKind | null): boolean {
  if (around === 'plan' || around === 'reflection' || around === 'dailies') return kind !== 'figures' && !isTail(kind)
  return kind === 'other' && !bracketed && around !== null
}

function isTail(kind: SectionKind | null): boolean {
  return kind === 'plan' || kind === 'reflection' || kind === 'dailies'
}

/** A lettered heading one level off (`## B.` between `### A.` and `### C.`) stays with its siblings. */
function meaningAround(
  entries: readonly Entry[],
  at: number,
  sections: ReadonlyMap<Entry, Section>,
): SectionKind | null | undefined {
  const entry = entries[at] as Entry
  const own = entry.parent === null ? null : sections.get(entry.parent)?.meaning
  const { letter } = entry.name
  if (letter === null || letter === 'A' || own) return own
  const before = entries.slice(0, at).findLast((other) => other.name.letter !== null)
  if (before?.name.letter?.charCodeAt(0) !== letter.charCodeAt(0) - 1) return own
  return before.parent === null ? own : sections.get(before.parent)?.meaning
}

/** A heading with sections of other kinds inside is no project: `【本周】` over figures and focus. */
function coversOthers(entries: readonly Entry[], at: number): boolean {
  const { level } = (entries[at] as Entry).heading
  for (const entry of entries.slice(at + 1)) {
    if (entry.heading.level <= level) return false
    const { kind } = entry.name
    if (kind !== null && kind !== 'objectives' && kind !== 'stability' && kind !== 'other') return true
  }
  return false
}

/**
 * An unbracketed heading without a known name is a project where it is numbered or the sections before it have no
 * brackets either. It holds items and stands before the reflection and the plan.
 */
function isAmongObjectives(entries: readonly Entry[], at: number): boolean {
  const { name } = entries[at] as Entry
  if (name.unlikelyProject || !holdsItems(entries, at)) return false
  const known = entries.slice(0, at).filter((other) => other.name.kind !== null)
  if (known.some((other) => isTail(other.name.kind))) return false
  return name.enumerated || known.some((other) => !other.name.bracketed)
}

function holdsItems(entries: readonly Entry[], at: number): boolean {
  const { level } = (entries[at] as Entry).heading
  for (const [offset, entry] of entries.slice(at).entries()) {
    if (offset > 0 && entry.heading.level <= level) return false
    if (entry.blocks.some((block) => block.type.endsWith('Item'))) return true
  }
  return false
}
