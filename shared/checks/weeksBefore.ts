import type { Block } from '../notion/document.ts'
import { compareReadings } from '../report/compare/compareReadings.ts'
import { threadsOf } from '../report/compare/threads.ts'
import type { Reading } from '../report/reading.ts'
import { daysBetween } from '../report/title/calendar.ts'
import type { Checked } from './check.ts'

/** A report this many days before another is the one of the week before, a holiday between them allowed for. */
const nextReport = 16

/** The earlier reports of the days before this one, newest first. Without a day of its own a report has none. */
export function weeksBefore({ reading, earlier }: Checked, days: number): readonly Reading[] {
  const { date } = reading
  if (date === null) return []
  return earlier.filter((one) => {
    const gap = one.date === null ? 0 : daysBetween(one.date, date)
    return gap > 0 && gap <= days
  })
}

/** The reports that follow one another week by week up to this one, newest first, this one left out. */
export function unbrokenWeeks({ reading, earlier }: Checked): readonly Reading[] {
  const weeks: Reading[] = []
  let { date } = reading
  for (const one of earlier) {
    if (date === null || one.date === null) break
    const gap = daysBetween(one.date, date)
    if (gap <= 0 || gap > nextReport) break
    weeks.push(one)
    date = one.date
  }
  return weeks
}

/** What a line was in an earlier report. */
export interface Before {
  readonly reading: Reading
  readonly block: Block
}

/**
 * For a line of this report what it was in those of the days before, newest first. This report is held against the one
 * before it only, so that an edit costs one comparison.
 */
export function linesBefore(checked: Checked, days: number): (block: Block) => readonly Before[] {
  const { reading, decisions } = checked
  const weeks = weeksBefore(checked, days)
  const [last] = weeks
  if (last === undefined) return () => []
  const partners = new Map<Block, Block>()
  for (const { earlier, later } of compareReadings(last, reading, decisions).pairs) {
    if (!partners.has(later)) partners.set(later, earlier)
  }
  const threadOf = threadsOf(weeks, decisions)
  return (block) => {
    const before = partners.get(block)
    return before === undefined ? [] : threadOf(before).filter((one) => one !== null)
  }
}

/** Whether what a line was became several lines, or several became it: then its figures are not those of the whole. */
export function isShared({ reading, decisions }: Checked, block: Block, before: Before): boolean {
  const { pairs } = compareReadings(before.reading, reading, decisions)
  return pairs.filter(({ earlier, later }) => earlier === before.block || later === block).length > 1
}
