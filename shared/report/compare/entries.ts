import type { AnyRecognition } from '../../blocks/index.ts'
import { labelKey } from '../../blocks/kpi/labelKey.ts'
import { readName } from '../../blocks/okr/readName.ts'
import { type Block, contentOf, isItem, walk } from '../../notion/document.ts'
import { blockText, type TextRange } from '../blockText.ts'
import type { Reading } from '../reading.ts'
import type { Section } from '../sections.ts'
import { readSectionTitle } from '../sectionTitle.ts'
import { type Told, toldIn } from './told.ts'
import { readWords, type Word, wordsOf } from './words.ts'

/** Only lines of one area can be about the same: a plan is not what was done. `part`: what is told of an incident. */
export type Area = 'work' | 'figures' | 'incident' | 'part' | 'plan' | 'reflection'

/** A line of a report, or a heading above lines. */
export interface Entry {
  /** Place among the entries of its report. */
  readonly at: number
  readonly block: Block
  /** null for a heading. */
  readonly area: Area | null
  readonly section: Section | null
  /** The item that it stands in, else the heading. */
  readonly parent: Entry | null
  readonly words: readonly Word[]
  /** Its name, as written. */
  readonly name: string
  readonly recognition: AnyRecognition | null
  /** `labelKey` of each figure of a KPI item. */
  readonly labels: readonly string[]
  readonly told: Told
}

/** Deeper items count as their parents' siblings: what stands above a line is looked at level by level. */
const deepest = 12

const nothingTold: Told = { progress: null, dates: [] }

const known = new WeakMap<Reading, readonly Entry[]>()

/**
 * Everything of a report that is compared, in reading order, with the headings above it: items at every depth and
 * paragraphs that have text. Daily links are new each week and are left out.
 */
export function entriesOf(reading: Reading): readonly Entry[] {
  const before = known.get(reading)
  if (before !== undefined) return before
  const made = makeEntries(reading)
  known.set(reading, made)
  return made
}

function makeEntries({ document, sections, recognised, date }: Reading): readonly Entry[] {
  const entries: Entry[] = []
  const kinds = new Map<Block, AnyRecognition>()
  const parts = new Set<Block>()
  for (const one of recognised) {
    if (one.kind === 'reflection' || one.kind === 'dailies') continue
    kinds.set(one.block, one)
    if (one.kind === 'incident') for (const part of one.blocks.slice(1)) parts.add(part)
  }
  const addBelow = (blocks: readonly Block[], section: Section | null, heading: Entry | null): void => {
    const places = new Map<Block, Entry>()
    for (const { block, depth, parent } of walk(blocks)) {
      let around = (parent === null ? undefined : places.get(parent)) ?? heading
      if (around !== null && depth > deepest) around = around.parent
      if (!isCompared(block)) {
        if (around !== null) places.set(block, around)
        continue
      }
      const recognition = kinds.get(block) ?? null
      const area = recognition?.kind === 'incident' ? 'incident' : parts.has(block) ? 'part' : areaOf(section)
      const range = nameOf(block, recognition)
      const entry: Entry = {
        at: entries.length,
        block,
        area,
        section,
        parent: around,
        words: wordsOf(block, range.from, range.to),
        name: blockText(block).text.slice(range.from, range.to),
        recognition,
        labels: recognition?.kind === 'kpi' ? recognition.value.map(({ label }) => labelKey(label)) : [],
        told: area === 'work' || area === 'plan' ? toldIn(block, date) : nothingTold,
      }
      entries.push(entry)
      places.set(block, entry)
    }
  }
  const firstHeading = document.blocks.findIndex((block, at) => block.type === 'heading' && at > 0)
  addBelow(document.blocks.slice(0, firstHeading < 0 ? undefined : firstHeading), null, null)
  const headings = new Map<Section, Entry>()
  for (const section of sections) {
    if (section.meaning === 'dailies') continue
    const parent = section.parent === null ? null : (headings.get(section.parent) ?? null)
    const heading = headingEntry(entries.length, section, parent)
    entries.push(heading)
    headings.set(section, heading)
    addBelow(section.blocks, section, heading)
  }
  return entries
}

function headingEntry(at: number, section: Section, parent: Entry | null): Entry {
  const name = readSectionTitle(section.title).core
  const words = readWords(name, { from: 0, to: name.length })
  const own = { words, name, recognition: null, labels: [], told: nothingTold }
  return { at, block: section.heading, area: null, section, parent, ...own }
}

function isCompared(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'quote' && !isItem(block)) return false
  return blockText(block).text.trim() !== '' && !isDailyLink(block)
}

/** A link whose text is a day, wherever it stands. */
function isDailyLink(block: Block): boolean {
  const content = contentOf(block)
  if (!content.some((run) => run.marks.some((mark) => mark.type === 'link'))) return false
  return /^[\d\s年月日号/.-]+(?:(?:星期|周)[一二三四五六日天])?\s*$/.test(blockText(block).text)
}

function areaOf(section: Section | null): Area {
  const meaning = section?.meaning ?? null
  return meaning === 'figures' || meaning === 'plan' || meaning === 'reflection' ? meaning : 'work'
}

function nameOf(block: Block, recognition: AnyRecognition | null): TextRange {
  const { plain } = blockText(block)
  if (recognition?.kind === 'okr' || recognition?.kind === 'incident') {
    const wanted = recognition.kind === 'okr' ? 'name' : 'summary'
    const field = recognition.fields.find((one) => one.name === wanted && one.block === block)
    if (field !== undefined && field.to > field.from) return field
  }
  const name = readName(plain, [])
  return name.to > name.from ? name : { from: 0, to: plain.length }
}
