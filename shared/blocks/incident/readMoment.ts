import type { TextRange } from '../../report/blockText.ts'
import type { IsoDate, IsoMinute } from '../../report/projection.ts'
import { addDays, daysBetween, isoDate, partsOf } from '../../report/title/calendar.ts'

/** When an incident was, as its text begins with it. */
export interface Moment extends TextRange {
  /** null where no year is known. */
  readonly start: IsoMinute | null
  readonly end: IsoMinute | null
}
/** A time in prose. */
export interface TimeOfDay extends TextRange {
  readonly minute: IsoMinute
}

const datePart = (name: string) =>
  `(?:(?<${name}Year>\\d{4})\\s*[-/.年]\\s*)?(?<${name}Month>\\d{1,2})\\s*(?:[-/.]|月)\\s*(?<${name}Day>\\d{1,2})\\s*[日号]?`
const dayPart = '凌晨|清晨|早上|早晨|早|上午|中午|午间|下午|午后|傍晚|晚上|晚间|晚|夜间|夜里|深夜|半夜'
const timePart = (name: string, minute = '\\d{1,2}') =>
  `(?<${name}Part>${dayPart})?\\s*(?<${name}Hour>\\d{1,2})(?:\\s*:\\s*(?<${name}Minute>${minute})(?:\\s*:\\s*\\d{1,2})?(?![\\d:])|\\s*[点时](?!间|长|段|效|序|刻)(?:(?<${name}CjkMinute>\\d{1,2})分?|(?<${name}Fraction>半|整|[一三]刻))?)`
const weekday = '\\s*,?(?:\\(?(?:周|星期)[一二三四五六日天]\\)?)?\\s*,?T?\\s*'
const dash = '\\s*(?:-+|~|–|—+|至|到|->|→)\\s*'

const beginning = new RegExp(
  `^[\\s【[(]*${datePart('from')}${weekday}(?:的|于|约)?${timePart('from')}(?:${dash}(?:${datePart('to')}${weekday})?(?<toNext>次日|第二天|翌日)?(?:当天|当日)?\\s*${timePart('to')})?(?:\\s*(?:左右|前后|许))?(?:\\s*[】\\])])?`,
)
const inProse = new RegExp(
  `(?<![\\d./-]|\\d:)(?:${datePart('at')}${weekday})?(?<atNext>次日|第二天|翌日)?(?:当天|当日)?\\s*${timePart('at', '\\d{2}')}(?![\\d/%])`,
  'g',
)

type Groups = Readonly<Record<string, string | undefined>>

/** Whether a text begins with a date and a time, by shape: cheap, and needs no year. */
export function beginsWithMoment(plain: string): boolean {
  const first = plain.trimStart().charAt(0)
  if (!/[\d【[(]/.test(first)) return false
  const match = beginning.exec(plain)
  return match !== null && isMoment(match.groups ?? {}, 'from')
}

/**
 * The date and time, or range, at the beginning of a text; null where there is none. A date without a year is the one
 * nearest to the report's day: a slip may lie after it, and in January a report speaks of December.
 * @param plain half-width text
 */
export function readMoment(plain: string, today: IsoDate | null): Moment | null {
  const match = beginning.exec(plain)
  if (match === null) return null
  const groups = match.groups ?? {}
  if (!isMoment(groups, 'from')) return null
  const range = { from: 0, to: match[0].length }
  const day = readDay(groups, 'from', today)
  if (day === null) return { ...range, start: null, end: null }
  const start = minuteOf(day, groups, 'from')
  return { ...range, start, end: start === null ? null : readEnd(groups, start, today) }
}

function readEnd(groups: Groups, start: IsoMinute, today: IsoDate | null): IsoMinute | null {
  if (groups.toHour === undefined) return null
  const startDay = start.slice(0, 10)
  if (groups.toMonth !== undefined) {
    const day = readDay(groups, 'to', today)
    return day === null ? null : minuteOf(day, groups, 'to')
  }
  if (groups.toNext !== undefined) return minuteOf(addDays(startDay, 1), groups, 'to')
  // `晚7点-8点`: the end is in the same part of the day.
  const part = groups.toPart ?? groups.fromPart
  return acrossMidnight(start, minuteOf(startDay, { ...groups, toPart: part }, 'to'))
}

/** `23:50-00:10` ends on the next day; `14:41-14:30` is a slip and stays one. */
function acrossMidnight(start: IsoMinute, end: IsoMinute | null): IsoMinute | null {
  if (end === null || end >= start || start.slice(11) < '18:00' || end.slice(11) > '12:00') return end
  return `${addDays(end.slice(0, 10), 1)}${end.slice(10)}`
}

/** Every time in a text, on the incident's day or on the day that stands before it. */
export function* timesIn(plain: string, start: IsoMinute): Generator<TimeOfDay> {
  for (const match of plain.matchAll(inProse)) {
    const groups = match.groups ?? {}
    if (!isTime(groups, 'at')) continue
    const day = groups.atMonth === undefined ? start.slice(0, 10) : readDay(groups, 'at', start.slice(0, 10))
    if (day === null) continue
    const minute = minuteOf(groups.atNext === undefined ? day : addDays(day, 1), groups, 'at')
    if (minute === null) continue
    const dated = groups.atMonth !== undefined || groups.atNext !== undefined
    const range = { from: match.index, to: match.index + match[0].length }
    yield {
      ...range,
      minute: dated ? minute : (inAfternoon(start, minute, groups) ?? (acrossMidnight(start, minute) as IsoMinute)),
    }
  }
}

/** `3点20分` behind an afternoon's 14:30 is 15:20: nobody says 下午 twice. null where it isn't meant so. */
function inAfternoon(start: IsoMinute, minute: IsoMinute, groups: Groups): IsoMinute | null {
  if (groups.atPart !== undefined || groups.atMinute !== undefined || minute >= start) return null
  const later = minuteOf(start.slice(0, 10), { ...groups, atPart: '下午' }, 'at')
  return later !== null && later >= start ? later : null
}

/** Minutes from one to the other; negative when the second is earlier. */
export function minutesBetween(from: IsoMinute, to: IsoMinute): number {
  const clock = (minute: IsoMinute) => Number(minute.slice(11, 13)) * 60 + Number(minute.slice(14, 16))
  return daysBetween(from.slice(0, 10), to.slice(0, 10)) * 1440 + clock(to) - clock(from)
}

function isMoment(groups: Groups, name: string): boolean {
  // 2024 has every day that any year has.
  return isoDate(2024, Number(groups[`${name}Month`]), Number(groups[`${name}Day`])) !== null && isTime(groups, name)
}

function isTime(groups: Groups, name: string): boolean {
  return Number(groups[`${name}Hour`]) <= 24 && Number(groups[`${name}Minute`] ?? groups[`${name}CjkMinute`] ?? 0) < 60
}

function readDay(groups: Groups, name: string, today: IsoDate | null): IsoDate | null {
  const month = Number(groups[`${name}Month`])
  const day = Number(groups[`${name}Day`])
  const year = groups[`${name}Year`]
  if (year !== undefined) return isoDate(Number(year), month, day)
  if (today === null) return null
  const { year: thisYear } = partsOf(today)
  const days = [thisYear, thisYear - 1, thisYear + 1].map((candidate) => isoDate(candidate, month, day))
  const known = days.filter((candidate) => candidate !== null)
  return known.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)))[0] ?? null
}

const fractions: Readonly<Record<string, number>> = { 半: 30, 整: 0, 一刻: 15, 三刻: 45 }

function minuteOf(day: IsoDate, groups: Groups, name: string): IsoMinute | null {
  if (!isTime(groups, name)) return null
  const part = groups[`${name}Part`] ?? ''
  let hour = Number(groups[`${name}Hour`])
  if (/下午|午后|傍晚|晚|夜/.test(part) && hour < 12) hour += /夜/.test(part) && hour < 6 ? 0 : 12
  else if (/中午|午间/.test(part) && hour < 3) hour += 12
  else if (/凌晨|半夜|晚|夜/.test(part) && hour === 12) hour = part === '凌晨' ? 0 : 24
  const minute = Number(
    groups[`${name}Minute`] ?? groups[`${name}CjkMinute`] ?? fractions[groups[`${name}Fraction`] ?? '整'],
  )
  const two = (value: number) => String(value).padStart(2, '0')
  return hour >= 24 ? `${addDays(day, 1)}T${two(hour - 24)}:${two(minute)}` : `${day}T${two(hour)}:${two(minute)}`
}
