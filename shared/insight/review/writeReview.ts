import type { Translate } from '../../messages/messages.ts'
import type { Block, Document, InlineContent } from '../../notion/document.ts'
import { daysBetween, mondayOf } from '../../report/title/calendar.ts'
import { ledgerSums } from '../incidents/ledgerSums.ts'
import type { LedgerIncident } from '../incidents/telling.ts'
import { doneRate, unansweredOf } from '../plans/planSums.ts'
import type { WeekRef } from '../weekRef.ts'
import type { YearReflection } from '../year/yearReflection.ts'
import { type BetterOf, figureRows } from './figureRows.ts'
import type { ReviewMaterial } from './reviewMaterial.ts'
import { type ReviewPeriod, reviewTitle } from './reviewPeriod.ts'
import { printWeekName } from './weekName.ts'

/**
 * A page that sums up the weeks of a time, made of what they say and nothing else: the same weeks make the same page.
 * Parts that the weeks say nothing for are left out.
 * @param betterOf which way of a figure is good, by its label
 */
export function writeReview(
  period: ReviewPeriod,
  material: ReviewMaterial,
  betterOf: BetterOf,
  t: Translate,
): Document {
  const part = (title: string, blocks: readonly Block[]) => (blocks.length === 0 ? [] : [heading(2, title), ...blocks])
  const blocks = [
    heading(1, reviewTitle(period, t)),
    paragraph(weeksWords(material, t)),
    ...part(t('review.figures'), figures(material, betterOf, t)),
    ...part(t('review.milestones'), milestones(material, t)),
    ...part(t('review.incidents'), incidents(material.incidents, t)),
    ...part(t('review.slips'), slips(material, t)),
    ...part(t('review.plans'), plans(material, t)),
    ...part(
      t('review.reflections'),
      material.reflections.flatMap((one) => reflection(one, t)),
    ),
  ]
  return { blocks, lineEnd: '\n', finalNewline: false, leading: [] }
}

function weeksWords({ weeks }: ReviewMaterial, t: Translate): string {
  const [first, last] = [weeks.at(0), weeks.at(-1)]
  if (first === undefined || last === undefined) return t('review.noWeeks')
  const name = (week: WeekRef) => t('review.value', { value: printWeekName(week, t), week: week.date })
  const from = name(first)
  if (first === last) return t('review.oneWeek', { week: from })
  const all = daysBetween(mondayOf(first.date), mondayOf(last.date)) / 7 + 1
  const words = t('review.weeks', { count: weeks.length, from, to: name(last) })
  return all > weeks.length ? words + t('review.missing', { count: all - weeks.length }) : words
}

function figures({ figures: history, weeks }: ReviewMaterial, betterOf: BetterOf, t: Translate): readonly Block[] {
  const rows = figureRows(history, weeks, betterOf, t)
  const head = [t('review.figure'), t('review.first'), t('review.last'), t('review.best'), t('review.worst')]
  return rows.length === 0 ? [] : [table(head, rows)]
}

function milestones({ milestones }: ReviewMaterial, t: Translate): readonly Block[] {
  return milestones.map(({ name, week }) => bullet(t('review.milestone', { name, week: printWeekName(week, t) })))
}

function incidents(all: readonly LedgerIncident[], t: Translate): readonly Block[] {
  if (all.length === 0) return []
  const byLevel = Map.groupBy(all, ({ level }) => level)
  const levels = [...byLevel.keys()].filter((level) => level !== null).sort()
  const row = (name: string, some: readonly LedgerIncident[]) => {
    const { count, timed, minutes, longest } = ledgerSums(some)
    const known = timed === 0 ? '' : String(minutes)
    return [name, String(count), known, longest === null ? '' : String(longest.durationMinutes)]
  }
  const rows = [
    ...levels.map((level) => row(t('review.level', { level }), byLevel.get(level) ?? [])),
    ...(byLevel.has(null) ? [row(t('review.noLevel'), byLevel.get(null) ?? [])] : []),
    ...(byLevel.size > 1 ? [row(t('review.together'), all)] : []),
  ]
  const head = [t('review.class'), t('review.count'), t('review.minutes'), t('review.longest')]
  return [table(head, rows), ...all.map((one) => bullet(incidentWords(one, t)))]
}

/** What it was stands first: an item that begins with a time would be read as another incident. */
function incidentWords({ start, summary, durationMinutes }: LedgerIncident, t: Translate): string {
  const when = start === null ? [] : [start.replace('T', ' ')]
  const took = durationMinutes === null ? [] : [t('review.took', { count: durationMinutes })]
  const facts = [...when, ...took].join(t('review.comma'))
  return facts === '' ? summary : t('review.value', { value: summary, week: facts })
}

function slips({ slips }: ReviewMaterial, t: Translate): readonly Block[] {
  return slips.map(({ name, from, to, days, week }) =>
    bullet(t('review.slip', { name, from: from.written, to: to.written, count: days, week: printWeekName(week, t) })),
  )
}

function plans({ plans }: ReviewMaterial, t: Translate): readonly Block[] {
  const rate = doneRate(plans)
  if (plans.planned === 0) return []
  const sums = t('plans.sums', { ...plans, unanswered: unansweredOf(plans) })
  return [paragraph(rate === null ? sums : sums + t('review.rate', { rate: String(Math.round(rate * 10) / 10) }))]
}

function reflection({ week, text }: YearReflection, t: Translate): readonly Block[] {
  const content = text.split('\n').flatMap((line, at): InlineContent => {
    const words = inline(line)
    return at === 0 ? words : [{ type: 'softBreak', marks: [] }, ...words]
  })
  return [heading(3, `${printWeekName(week, t)} ${week.date}`), { type: 'quote', line: 0, content }]
}

function heading(level: 1 | 2 | 3, words: string): Block {
  return { type: 'heading', level, line: 0, content: inline(words) }
}
function paragraph(words: string): Block {
  return { type: 'paragraph', line: 0, content: inline(words) }
}
function bullet(words: string): Block {
  return { type: 'bulletItem', line: 0, content: inline(words), children: [] }
}
function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  return { type: 'table', line: 0, rows: [head, ...rows].map((row) => row.map(inline)) }
}
function inline(words: string): InlineContent {
  return words === '' ? [] : [{ type: 'text', text: words, marks: [] }]
}
