/**
 * Finds the numbers in a title that belong to its week and its dates. Only shapes are judged here; which day they
 * mean is for `title.ts`.
 */

export type FieldKind = 'year' | 'month' | 'day' | 'week' | 'weekday'
/** A run of characters of the title that changes with the week. UTF-16 offsets. */
export interface Field {
  readonly kind: FieldKind
  readonly from: number
  readonly to: number
  readonly text: string
}
/** A date as written; without a year, or a day alone at the end of a range. */
export interface WrittenDate {
  readonly from: number
  readonly to: number
  readonly year: Field | null
  readonly month: Field | null
  readonly day: Field
  readonly weekday: Field | null
}
export interface WrittenWeek {
  readonly from: number
  readonly to: number
  /** `第06-07周` has two; the last one is the report's own. */
  readonly numbers: readonly Field[]
}
export interface TitleFields {
  readonly weeks: readonly WrittenWeek[]
  readonly dates: readonly WrittenDate[]
  /** Pairs of positions in `dates`: first and last day. */
  readonly ranges: readonly (readonly [first: number, last: number])[]
  /** A year beside the week or a date without one: `2023年第06周`, `2023-W06`. */
  readonly year: Field | null
}

const digit = '[0-9０-９]'
const notDigitBefore = `(?<!${digit})`
const notDigitAfter = `(?!${digit})`
const number = `${digit}{1,2}${notDigitAfter}`
const longYear = `(?:19|20|１９|２０)${digit}{2}`
const separator = '[-/.／．－]'
const weekdayTail = '(?:\\s?[（(]?(?:周|週|星期|礼拜)(?<weekday>[一二三四五六日天])(?!报)[)）]?)?'
const monthName =
  '(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)'
const cjkWeekNumber = '[一二三四五六七八九十]{1,3}'

/** Dates with a year, the longest shape first where two begin alike. */
const fullDates: readonly RegExp[] = [
  `${notDigitBefore}(?<year>${digit}{4}|${digit}{2})\\s?年\\s?(?<month>${number})\\s?月\\s?(?<day>${number})\\s?[日号號]?${weekdayTail}`,
  `${notDigitBefore}(?<year>${longYear})(${separator})\\s?(?<month>${number})\\2\\s?(?<day>${number})${weekdayTail}`,
  `(?<![0-9０-９A-Za-z.．/-])(?<year>${digit}{2})(${separator})(?<month>${digit}{2})\\2(?<day>${digit}{2})${notDigitAfter}${weekdayTail}`,
  `${notDigitBefore}(?<year>${longYear})(?<month>${digit}{2})(?<day>${digit}{2})${notDigitAfter}${weekdayTail}`,
  `(?<![A-Za-z])${monthName}\\.?\\s(?<day>${number}),?\\s(?<year>${longYear})${notDigitAfter}`,
  `${notDigitBefore}(?<day>${number})\\s${monthName}\\.?,?\\s(?<year>${longYear})${notDigitAfter}`,
].map(scanner)

const shortDates: readonly RegExp[] = [
  `${notDigitBefore}(?<month>${number})\\s?月\\s?(?<day>${number})\\s?[日号號]?${weekdayTail}`,
  `(?<![A-Za-z])${monthName}\\.?\\s(?<day>${number})${notDigitAfter}`,
].map(scanner)
/** `2.3` may be a version as well: beside a week only, and between such edges. */
const shortestDates: readonly RegExp[] = [
  `(?<=^|[\\s()（）\\[\\]【】,，:：_~～→周週至到])(?<month>${number})(${separator})(?<day>${number})${weekdayTail}(?=$|[\\s()（）\\[\\]【】,，。_~～→至到])`,
].map(scanner)
const loneYear = scanner(`${notDigitBefore}(?<year>${longYear})${notDigitAfter}`)

const joint = '\\s?(?:[-~～–—－→至到]+|->|to)\\s?'
/** Ranges without a year, both ends in one shape. */
const shortRanges: readonly RegExp[] = [
  `(?<![0-9０-９.．])(?<month>${number})(${separator})(?<day>${number})${weekdayTail}(?=${joint}${number}\\2${number})`,
  `${notDigitBefore}(?<month>${digit}{2})(?<day>${digit}{2})(?=${joint}${digit}{4}${notDigitAfter})`,
].map(scanner)

/** What can end a range whose first day ends here; sticky. */
const rangeEnds: readonly RegExp[] = [
  `(?<joint>${joint})(?<month>${number})\\s?月\\s?(?<day>${number})\\s?[日号號]?${weekdayTail}`,
  `(?<joint>${joint})(?<month>${number})(${separator})(?<day>${number})(?!${separator}?${digit})${weekdayTail}`,
  `(?<joint>${joint})${monthName}\\.?\\s(?<day>${number})`,
  `(?<joint>${joint})(?<month>${digit}{2})(?<day>${digit}{2})${notDigitAfter}`,
  `(?<joint>${joint})(?<day>${number})(?!${separator}?${digit})(?!\\s?[月周週])\\s?[日号號]?${weekdayTail}`,
].map((source) => new RegExp(source, 'duy'))
const onlyJoint = new RegExp(`^${joint}$`, 'u')

const weekShapes: readonly RegExp[] = [
  `(?<!月\\s?)第\\s?(?:(?<first>${number})\\s?[-~～–—至到、]\\s?)?(?<last>${number}|${cjkWeekNumber})\\s?[周週]`,
  `(?<![0-9０-９/.．／－\\-]|第\\s?)(?:(?<first>${number})[-~～–—至到、])?(?<last>${number})[周週](?![年报一二三四五六日天岁])`,
  `(?<![A-Za-z])(?:week|wk|cw|kw|w)\\s?[-#.]?\\s?(?<last>${number})`,
].map((source) => new RegExp(source, 'dgiu'))

/** Nothing in a text of more than 300 characters, which is no title. */
export function findFields(text: string): TitleFields {
  if (text.length > 300) return { weeks: [], dates: [], ranges: [], year: null }
  const weeks: WrittenWeek[] = []
  for (const shape of weekShapes) {
    for (const match of text.matchAll(shape)) {
      const numbers = [field(match, 'first', 'week'), field(match, 'last', 'week')].filter((found) => found !== null)
      const span = spanOf(match)
      if (!weeks.some((week) => overlap(week, span))) weeks.push({ ...span, numbers })
    }
  }
  weeks.sort(byPosition)

  const dates: WrittenDate[] = []
  const take = (shapes: readonly RegExp[]) => {
    for (const shape of shapes) {
      for (const match of text.matchAll(shape)) addDate(dates, weeks, match, spanOf(match))
    }
  }
  take(fullDates)
  const withYear = dates.length > 0
  take(shortRanges)
  take(shortDates)
  if (!withYear && dates.length === 0 && weeks.length > 0) take(shortestDates)
  dates.sort(byPosition)

  const ranges: [number, number][] = []
  for (let at = 0; at < dates.length; at++) {
    const first = dates[at] as WrittenDate
    const next = dates[at + 1]
    if (next !== undefined && onlyJoint.test(text.slice(first.to, next.from))) {
      ranges.push([at, at + 1])
      at++
      continue
    }
    const last = readRangeEnd(text, first, dates, weeks)
    if (last === null) continue
    dates.splice(at + 1, 0, last)
    ranges.push([at, at + 1])
    at++
  }
  return { weeks, dates, ranges, year: findLooseYear(text, weeks, dates) }
}

function readRangeEnd(
  text: string,
  first: WrittenDate,
  dates: readonly WrittenDate[],
  weeks: readonly WrittenWeek[],
): WrittenDate | null {
  for (const shape of rangeEnds) {
    shape.lastIndex = first.to
    const match = shape.exec(text)
    if (match === null) continue
    // `2023-02-03-2` is a second copy; `2023.02.06-10` is a range.
    const dayOnly = match.groups?.month === undefined && !/[日号號]$/.test(match[0])
    if (dayOnly && digitsOf(match.groups?.day ?? '') <= digitsOf(first.day.text)) continue
    const start = first.to + (match.groups?.joint ?? '').length
    const found: WrittenDate[] = []
    addDate(found, [...weeks, ...dates], match, { from: start, to: match.index + match[0].length })
    if (found[0] !== undefined) return found[0]
  }
  return null
}

function addDate(
  dates: WrittenDate[],
  taken: readonly { readonly from: number; readonly to: number }[],
  match: RegExpExecArray,
  span: { readonly from: number; readonly to: number },
): void {
  const day = field(match, 'day', 'day')
  if (day === null || [...taken, ...dates].some((other) => overlap(other, span))) return
  const written = {
    ...span,
    year: field(match, 'year', 'year'),
    month: field(match, 'month', 'month'),
    day,
    weekday: field(match, 'weekday', 'weekday'),
  }
  if (plausible(written)) dates.push(written)
}

/** A year that stands beside a week or beside a date without a year, with nothing but punctuation between. */
function findLooseYear(text: string, weeks: readonly WrittenWeek[], dates: readonly WrittenDate[]): Field | null {
  const yearless = dates.filter((date) => date.year === null)
  for (const match of text.matchAll(loneYear)) {
    const span = spanOf(match)
    if ([...weeks, ...dates].some((other) => overlap(other, span))) continue
    const before = [...weeks, ...yearless].some(
      (other) => other.from >= span.to && /^\s?年?[\s\-_.,/·(（[【]*$/u.test(text.slice(span.to, other.from)),
    )
    const after = weeks.some(
      (week) => week.to <= span.from && /^[\s\-_.,/·(（，]*$/u.test(text.slice(week.to, span.from)),
    )
    if (before || after) return field(match, 'year', 'year')
  }
  return null
}

/** The value of a number of up to four digits, full-width ones too. */
export function digitsOf(text: string): number {
  return Number(text.normalize('NFKC'))
}

/** 1 to 12 for an English month's name or its abbreviation, else the number that the digits give. */
export function monthOf(text: string): number {
  return /[A-Za-z]/.test(text) ? monthNames.findIndex((name) => name.startsWith(text.slice(0, 3))) + 1 : digitsOf(text)
}

export const monthNames: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function plausible(date: WrittenDate): boolean {
  const month = date.month === null ? 1 : monthOf(date.month.text)
  const day = digitsOf(date.day.text)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

function field(match: RegExpExecArray, group: string, kind: FieldKind): Field | null {
  const span = match.indices?.groups?.[group]
  const text = match.groups?.[group]
  return span === undefined || text === undefined ? null : { kind, from: span[0], to: span[1], text }
}

function scanner(source: string): RegExp {
  return new RegExp(source, 'dgu')
}
function spanOf(match: RegExpExecArray): { readonly from: number; readonly to: number } {
  return { from: match.index, to: match.index + match[0].length }
}
function overlap(
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean {
  return a.from < b.to && b.from < a.to
}
function byPosition(a: { readonly from: number }, b: { readonly from: number }): number {
  return a.from - b.from
}
