import type { KpiRecognition } from '../../blocks/kpi/kpi.ts'
import { type Block, type Document, type Heading, plainText } from '../../notion/document.ts'
import { printDocument } from '../../notion/printDocument.ts'
import type { IsoDate, IsoMinute, SectionKind, SectionProjection, WeekId } from '../projection.ts'
import { recognise } from '../recognise.ts'
import { sectionsOf } from '../sections.ts'
import { addDays, daysBetween, localMinute } from '../title/calendar.ts'
import { headingFor } from '../title/editTitle.ts'
import { headOf, type ReportHead } from '../title/reportHead.ts'
import { readTitle } from '../title/title.ts'
import { countingOn, type WeekNumbering, type WeekRule, weekBy, weekNumberings } from '../title/weekNumbering.ts'
import { carryOver, type Recognised } from './carryOver.ts'
import type { CarryOver, CarryOverRules } from './carryOverRules.ts'
import { nextProperties } from './nextProperties.ts'

export interface NextWeekOptions {
  /** The new report's day; by default a week after the last report's own, or today for a report without one. */
  readonly date?: IsoDate | undefined
  /** The library's; null where no rule explains its numbers: then they count on from the last report's. */
  readonly numbering: WeekNumbering | null
  readonly rules: CarryOverRules
  /** What `Created` becomes: a minute of the author's clock. */
  readonly now: IsoMinute | Date
}

export interface NextWeek {
  readonly date: IsoDate
  readonly week: WeekId
  readonly document: Document
  readonly text: string
  /** Each section of the last report, in order; not the heading that repeats the title. */
  readonly sections: readonly NextSection[]
}
export interface NextSection extends SectionProjection {
  /** Whose rule it follows: its own kind's, or that of the section around it. */
  readonly ruleOf: SectionKind | 'unknown'
  readonly rule: CarryOver
}

/**
 * The next report, made of the last one. The title, the heading that repeats it, the dates and week numbers of other
 * headings and the dated properties move on; each section is carried over by its kind's rule. All else keeps its
 * bytes.
 */
export function proposeNextWeek(last: Document, options: NextWeekOptions): NextWeek {
  const now = typeof options.now === 'string' ? options.now : localMinute(options.now)
  const today = now.slice(0, 10)
  const head = datedHead(headOf(last), today)
  const date = options.date ?? (head.date === null ? today : addDays(head.date, 7))
  const counted = head.week === null || head.date === null ? null : { number: head.week, date: head.date }
  const numbering = options.numbering ?? (counted === null ? weekNumberings[0] : countingOn(counted))
  const week = weekBy(numbering, date)

  const sections = sectionsOf(last)
  const carried = carryOver(
    sections.filter(({ heading }) => heading !== head.repeated),
    options.rules,
    recognisedIn(last),
  )

  const blocks: Block[] = []
  const firstSection = sections.find(({ heading }) => heading !== head.repeated)?.heading
  for (const block of last.blocks) {
    if (block === firstSection) break
    if (block.type === 'properties' && block === head.properties) {
      const entries = nextProperties(block.entries, head, { date, week: week.number }, numbering, now)
      blocks.push({ ...block, entries })
    } else if (block.type === 'heading') blocks.push(headingFor(block, date, numbering, head.date))
    else blocks.push(block)
  }
  for (const { section, blocks: body } of carried) {
    if (body !== null) blocks.push(moveHeading(section.heading, head, date, numbering), ...body)
  }
  const document = { ...last, blocks }
  return {
    date,
    week,
    document,
    text: printDocument(document),
    sections: carried.map(({ section, kind, rule }) => ({
      title: section.title,
      kind: section.kind,
      level: section.level,
      line: section.line,
      ruleOf: kind,
      rule,
    })),
  }
}

function recognisedIn(document: Document): Recognised {
  const incidents = new Set<Block>()
  const kpis = new Map<Block, KpiRecognition>()
  const planItems = new Map<Block, number>()
  for (const one of recognise(document)) {
    if (one.kind === 'incident') for (const block of one.blocks) incidents.add(block)
    else if (one.kind === 'kpi') kpis.set(one.block, one)
    else if (one.kind === 'plan') planItems.set(one.block, (planItems.get(one.block) ?? 0) + 1)
  }
  return {
    isIncident: (block) => incidents.has(block),
    kpiOf: (block) => kpis.get(block),
    planItemsIn: (block) => planItems.get(block) ?? 0,
  }
}

/** Where the title gives a day without a year (`第06周（1.30-2.3）`), it is the one nearest to today. */
function datedHead(head: ReportHead, today: IsoDate): ReportHead {
  if (head.date !== null) return head
  const titles = [head.page, head.repeated].map((heading) => plainText(heading?.content ?? []))
  const dates = titles.map((title) => readTitle(title, today).date)
  return { ...head, date: dates.find((date) => date !== null) ?? null }
}

/**
 * A section's heading that speaks of the report's own week, or of the one before or after it
 * (`## 本周进展（1.30-2.3）`, `# 第07周计划`), speaks of the new report's. Any other date is the author's.
 */
function moveHeading(heading: Heading, last: ReportHead, date: IsoDate, numbering: WeekRule): Heading {
  const own = last.date
  if (own === null) return heading
  const title = readTitle(plainText(heading.content), own)
  if (title.date !== null) {
    const away = daysBetween(own, title.date)
    const isOwn = title.from === null ? away === 0 : Math.abs(away) <= 7
    return isOwn ? headingFor(heading, addDays(date, away), numbering, own) : heading
  }
  if (title.week === null) return heading
  const away = [0, 7, -7].find((days) => weekBy(numbering, addDays(own, days)).number === title.week)
  return away === undefined ? heading : headingFor(heading, addDays(date, away), numbering, own)
}
