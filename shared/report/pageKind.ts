import type { ReportProjection, SectionKind } from './projection.ts'
import { daysBetween } from './title/calendar.ts'
import { readTitle } from './title/title.ts'
import { findFields } from './title/titleFields.ts'

/** What a page of an export is that is no report: a day's notes, a database as a table, anything else. */
export const pageKinds = ['daily', 'page', 'table'] as const
export type PageKind = (typeof pageKinds)[number]

/** Words of a weekly report's title beside its week and dates. */
const weekly = /周报|周总结|周工作|工作(?:总结|汇报|周报)|weekly(?:\s*(?:report|summary|update|review))?|report/gi
/** Words of a day's page beside its date. */
const daily =
  /日报|工作日[志记]|日志|每日(?:记录|工作)?|(?:星期|周|礼拜)[一二三四五六日天]|daily(?:\s*(?:report|notes?|log))?|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?\b/gi
/** Sections that a page of another kind hardly has; an objective or a line of other things is anywhere. */
const telling: readonly SectionKind[] = ['figures', 'focus', 'stability', 'reflection', 'plan', 'dailies']
/** Days from the first to the last of a week's dates. */
const longestWeek = 7

/**
 * Whether a page is a weekly report, a day's page or another one. By its title where that says all (`第06周 2023-02-03`,
 * `2023-02-03 周报`, `2023-02-03 周五`); where it says more or less, by the sections that the page has. A template, without
 * week and date, is a page like any other.
 */
export function reportOrPage({
  title,
  sections,
}: Pick<ReportProjection, 'title' | 'sections'>): 'report' | 'daily' | 'page' {
  const { week, date, from } = readTitle(title)
  const kinds = new Set(sections.map(({ kind }) => kind))
  const told = telling.filter((kind) => kinds.has(kind)).length
  const words = wordsBeside(title)
  const saysWeekly = words.search(weekly) >= 0
  if (week === null && date === null) return 'page'
  if (week !== null || saysWeekly) {
    if (isOnly(words, weekly) && (date !== null || told > 0)) return 'report'
    return told >= (saysWeekly ? 1 : 2) ? 'report' : 'page'
  }
  // A report may be called after its days alone; a day's page has no figures beside a plan and a reflection.
  if (told >= 3) return 'report'
  if (from !== null) {
    const isWeek = date !== null && daysBetween(from, date) <= longestWeek
    return isWeek && told > 0 && isOnly(words, weekly) ? 'report' : 'page'
  }
  return isOnly(words, daily) ? 'daily' : 'page'
}

/** What a title says beside its weeks and dates. */
function wordsBeside(title: string): string {
  const { weeks, dates, year } = findFields(title)
  let text = title
  for (const { from, to } of [...weeks, ...dates, ...(year === null ? [] : [year])]) {
    text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to)
  }
  return text.trim()
}
function isOnly(words: string, known: RegExp): boolean {
  // `2023年第06周`: the year's own word is left.
  return !/[\p{L}\p{N}]/u.test(words.replace(known, '').replace(/^\s*年/u, ''))
}
