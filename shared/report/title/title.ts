import type { IsoDate, WeekId } from '../projection.ts'
import { editText, type TextEdit } from '../textEdit.ts'
import { addDays, daysBetween, mondayOf, partsOf, weekday } from './calendar.ts'
import { ownDate, resolveDates, yearNear } from './titleDates.ts'
import { digitsOf, type Field, findFields, monthNames, type TitleFields, type WrittenDate } from './titleFields.ts'
import { type WeekNumbering, type WeekRule, weekBy, weekNumberings, weekOf } from './weekNumbering.ts'

/** What a title says and how it says it. */
export interface Title {
  /** The number as written, right or wrong; null where no week is named. */
  readonly week: number | null
  /** A year that stands beside the week (`2023年第06周`); null for none. */
  readonly year: number | null
  /** The report's own day: of a range, the last one. null where there is none, or none with a year. */
  readonly date: IsoDate | null
  /** The first day, where the day is given as a range (`2023-01-30 ~ 2023-02-03`). */
  readonly from: IsoDate | null
  readonly form: TitleForm
}

/** A title's wording with places for week and dates. Made by `readTitle` only. */
export interface TitleForm {
  readonly text: string
  readonly weeks: readonly {
    readonly field: Field /** 1 for the first number of `第06-07周`. */
    readonly back: number
  }[]
  readonly dates: readonly FormDate[]
  readonly year: Field | null
}
interface FormDate {
  readonly written: WrittenDate
  /** Days after the report's own date. */
  readonly offset: number
  /** The first day of a range that begins on the Monday of its last day's week, and stays there. */
  readonly monday: boolean
  /** The weekday beside the date is right, so it moves with the date. */
  readonly weekdayHolds: boolean
  /** The date before it, where this one is a day alone. */
  readonly monthOf: WrittenDate | null
  /** Whether days and months below ten have a zero in this date or range; null where neither shows it. */
  readonly padded: boolean | null
}

/**
 * Reads a page title or its repetition (`第06周 2023-02-03`, `第6周 2023年2月3日`, `W06 2023.02.03`,
 * `2023-02-03 周报`, `第06周（1.30-2.3）`). Never throws; a text without week and date has nulls and a form without places.
 * @param near where no year is written, the date is taken to be the one nearest to this day
 */
export function readTitle(text: string, near: IsoDate | null = null): Title {
  const fields = findFields(text)
  const own = ownDate(fields)
  const looseYear = fields.year === null ? null : digitsOf(fields.year.text)
  // Where no year is known any will do: only the days between the dates count then.
  const nearYear = near === null ? null : yearNear(fields.dates[own], near)
  const resolved = resolveDates(fields, own, looseYear ?? nearYear ?? 2001)
  const pivot = resolved[own] ?? null
  const hasYear = fields.dates.some((date) => date.year !== null) || looseYear !== null || nearYear !== null
  const known = pivot !== null && hasYear
  const range = fields.ranges.find((pair) => pair[1] === own)
  const weeks = fields.weeks.flatMap(({ numbers }) => {
    const last = numbers.at(-1) as Field
    return numbers.map((field) => ({ field, back: weekNumber(last) - weekNumber(field) }))
  })
  const week = fields.weeks[0]?.numbers.at(-1)
  return {
    week: week === undefined ? null : weekNumber(week),
    year: looseYear,
    date: known ? pivot : null,
    from: known && range !== undefined ? (resolved[range[0]] ?? null) : null,
    form: { text, weeks, dates: formDates(fields, resolved, pivot, known), year: fields.year },
  }
}

/**
 * The title in the same wording for another day: only the digits of weeks, years, months and days change, and a
 * weekday beside a date. A title without places comes back as it is.
 */
export function printTitle(form: TitleForm, date: IsoDate, rule: WeekRule): string {
  return editText(form.text, titleEdits(form, date, rule))
}

/** What `printTitle` changes, in order. */
export function titleEdits(form: TitleForm, date: IsoDate, rule: WeekRule): readonly TextEdit[] {
  const padding = paddingOf(form)
  const edits: TextEdit[] = []
  const put = (field: Field | null, text: string) => {
    if (field !== null && field.text !== text) edits.push({ from: field.from, to: field.to, text })
  }
  for (const { field, back } of form.weeks) {
    put(field, printNumber(weekBy(rule, addDays(date, -7 * back)).number, field, padding.week))
  }
  put(form.year, form.year === null ? '' : printYear(weekBy(rule, date).year, form.year))
  for (const { written, offset, monday, weekdayHolds, monthOf, padded } of form.dates) {
    const pad = padded ?? padding.date
    const target = monday ? mondayOf(date) : addDays(date, offset)
    const { year, month, day } = partsOf(target)
    if (written.year !== null) put(written.year, printYear(year, written.year))
    if (written.month !== null) put(written.month, printMonth(month, written.month, pad))
    const dayText = printNumber(day, written.day, pad)
    put(written.day, crossedMonth(form, date, target, monthOf, pad) + dayText)
    if (written.weekday !== null && weekdayHolds) put(written.weekday, weekdayNames.charAt(weekday(target)))
  }
  return edits.sort((a, b) => a.from - b.from)
}

/**
 * The week that a title names; null without a week and a date. The number is the title's own where it has one; the
 * year is the date's, except where ISO numbers a day around New Year into the other year.
 */
export function weekOfTitle(title: Title, numbering: WeekNumbering): WeekId | null {
  const { week, date } = title
  if (date === null) return week !== null && title.year !== null ? { year: title.year, number: week } : null
  if (week === null) return weekOf(date, numbering)
  const fitting = [numbering, ...weekNumberings].find((rule) => weekOf(date, rule).number === week)
  return fitting === undefined ? { year: partsOf(date).year, number: week } : weekOf(date, fitting)
}

function formDates(
  fields: TitleFields,
  resolved: readonly (IsoDate | null)[],
  pivot: IsoDate | null,
  known: boolean,
): readonly FormDate[] {
  if (pivot === null) return []
  return fields.dates.flatMap((written, at) => {
    const date = resolved[at] ?? null
    if (date === null) return []
    const range = fields.ranges.find((pair) => pair.includes(at))
    const end = range?.[0] === at ? (resolved[range[1]] ?? null) : null
    const together = (range ?? [at]).flatMap((part) => numbersOf(fields.dates[part] as WrittenDate))
    return {
      written,
      offset: daysBetween(pivot, date),
      monday: known && end === pivot && weekday(date) === 0 && mondayOf(end) === date,
      weekdayHolds: known && written.weekday !== null && weekdayOf(written.weekday) === weekday(date),
      monthOf: written.month === null ? (fields.dates[at - 1] ?? null) : null,
      padded: padded(together),
    }
  })
}

/** `2月27日-28日` a week later needs a month of its own: `3月6日-7日` doesn't, `2月27日-3月3日` does. */
function crossedMonth(
  form: TitleForm,
  date: IsoDate,
  target: IsoDate,
  before: WrittenDate | null,
  padded: boolean,
): string {
  if (before === null || before.month === null) return ''
  const start = form.dates.find((other) => other.written === before)
  if (start === undefined) return ''
  const startDay = start.monday ? mondayOf(date) : addDays(date, start.offset)
  const { month } = partsOf(target)
  if (partsOf(startDay).month === month) return ''
  const between = form.text.slice(before.month.to, before.day.from)
  return printMonth(month, before.month, padded) + between
}

/** Whether numbers below ten get a zero: as written elsewhere in the title, else as such titles mostly have it. */
function paddingOf(form: TitleForm): { readonly week: boolean; readonly date: boolean } {
  const dateFields = form.dates.flatMap(({ written }) => numbersOf(written))
  const weekFields = form.weeks.map((week) => week.field)
  const month = form.dates.find(({ written }) => written.month !== null)?.written.month
  const named = month != null && (/[A-Za-z]/.test(month.text) || /^\s?月/u.test(form.text.slice(month.to)))
  const date = padded(dateFields) ?? padded(weekFields) ?? !named
  return { date, week: padded(weekFields) ?? date }
}

function numbersOf(written: WrittenDate): readonly Field[] {
  return written.month === null ? [written.day] : [written.month, written.day]
}

/** null where every number has two digits of its own. */
function padded(fields: readonly Field[]): boolean | null {
  const digits = fields.map((field) => field.text.normalize('NFKC')).filter((text) => /^\d+$/.test(text))
  if (digits.some((text) => text.startsWith('0'))) return true
  return digits.some((text) => text.length === 1) ? false : null
}

function printNumber(value: number, field: Field, pad: boolean): string {
  const written = field.text.normalize('NFKC')
  if (!/^\d+$/.test(written)) return printCjkNumber(value)
  const own = padded([field]) ?? pad
  return inWidth(own ? String(value).padStart(2, '0') : String(value), field)
}
function printYear(year: number, field: Field): string {
  return inWidth(String(year).slice(-field.text.length), field)
}
function printMonth(month: number, field: Field, pad: boolean): string {
  if (!/[A-Za-z]/.test(field.text)) return printNumber(month, field, pad)
  const name = monthNames[month - 1] as string
  // `May` is both; such titles mostly have the whole name.
  return field.text.length > 4 || field.text === 'May' || monthNames.includes(field.text) ? name : name.slice(0, 3)
}
/** Full-width where the field is. */
function inWidth(digits: string, field: Field): string {
  if (!/[０-９]/.test(field.text)) return digits
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

const cjkDigits = '零一二三四五六七八九'
function printCjkNumber(value: number): string {
  const tens = Math.floor(value / 10)
  const units = value % 10 === 0 ? '' : cjkDigits.charAt(value % 10)
  if (tens === 0) return cjkDigits.charAt(value)
  return `${tens === 1 ? '' : cjkDigits.charAt(tens)}十${units}`
}
function weekNumber(field: Field): number {
  if (!/[一二三四五六七八九十]/.test(field.text)) return digitsOf(field.text)
  const [before = '', after] = field.text.split('十')
  if (after === undefined) return cjkDigits.indexOf(before)
  return (before === '' ? 1 : cjkDigits.indexOf(before)) * 10 + (after === '' ? 0 : cjkDigits.indexOf(after))
}

const weekdayNames = '一二三四五六日'
function weekdayOf(field: Field): number {
  return weekdayNames.indexOf(field.text === '天' ? '日' : field.text)
}
