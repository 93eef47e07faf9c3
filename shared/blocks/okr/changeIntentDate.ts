import { type BlockText, halfWidth } from '../../report/blockText.ts'
import type { IsoDate } from '../../report/projection.ts'
import type { TextEdit } from '../../report/textEdit.ts'
import { addDays, daysBetween, isoDate, mondayOf, partsOf, weekday } from '../../report/title/calendar.ts'
import { type IntentReading, readIntentDates } from './readIntentDates.ts'

/** First and last day that are meant: equal for a day; 1 to 10, 11 to 20 and 21 to the last for the parts of a month. */
export interface IntentDays {
  readonly from: IsoDate
  readonly to: IsoDate
}

/**
 * Another date in the place of one that an item intends, in its author's own form: separators, 月 and 日, 初 and 上旬,
 * leading zeros, full-width digits, a year where one stands. Only the characters of the date change. Where that form
 * can't say the new date it is written `6/10` or `6月底`, and with its year where it would be read as another one.
 * @param intent as it was read in the text
 * @param today the report's own day
 * @returns offsets as in the text; null where no form is read as these days
 */
export function changeIntentDate(
  { text }: Pick<BlockText, 'text'>,
  intent: IntentReading,
  days: IntentDays,
  today: IsoDate | null,
): TextEdit | null {
  const { from, to } = intent.date
  const raw = text.slice(from, to)
  const wide = /[０-９]/.test(raw)
  for (const form of formsOf(raw, intent, days, today)) {
    const written = wide ? form.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : form
    const changed = text.slice(0, from) + written + text.slice(to)
    const read = readIntentDates(changed, halfWidth(changed), today).find(({ date }) => date.from === from)
    if (read?.from === days.from && read.to === days.to && read.date.to === from + written.length)
      return { from, to, text: written }
  }
  return null
}

/** How the days can be written, the author's own way first. */
function formsOf(raw: string, intent: IntentReading, days: IntentDays, today: IsoDate | null): readonly string[] {
  const span = spanOf(days)
  const style = styleOf(raw, intent)
  const own = today === null ? null : relativeForm(raw, intent, days, today)
  const { year, month, day } = partsOf(days.from)
  const relative = today === null ? null : relativeYear(intent.parts.relativeYear, year - partsOf(today).year)
  const isLong = style.year === null ? style.separator.includes('月') : style.year.endsWith('年')
  const withYear = (written: string, long: boolean) =>
    long || isLong ? `${year}年${style.yearSpace}${written}` : `${year}${style.separator}${written}`
  const forms: string[] = own === null ? [] : [own]
  if (span === 'day' || span === 'range') {
    const end = span === 'day' ? '' : rangeEnd(raw, days)
    const number = (value: number) => String(value).padStart(style.padded ? 2 : 1, '0')
    const slashed = `${number(month)}${style.separator}${number(day)}${style.daySuffix}${end}`
    const plain = `${month}/${day}${end}`
    const long = `${month}月${day}日${end}`
    if (relative !== null) forms.push(relative + slashed, relative + long)
    if (style.year === null) forms.push(slashed, plain, long)
    forms.push(withYear(slashed, false), withYear(long, true), `${year}-${month}-${day}`)
  } else {
    const part = span === 'month' ? '' : thirdWord(style.third, span)
    const number = style.chinese ? chineseMonth(month) : String(month).padStart(style.padded ? 2 : 1, '0')
    const inMonth = `${number}${style.monthSpace}月${span === 'month' || style.third !== '' ? style.monthSuffix : ''}${part}`
    if (relative !== null) forms.push(relative + inMonth)
    if (style.year === null) forms.push(inMonth)
    forms.push(withYear(inMonth, true))
  }
  return forms
}

/** `明年` stays where it is still true. */
function relativeYear(written: string | undefined, ahead: number): string | null {
  return written !== undefined && Number(/[明次]/.test(written)) === ahead ? written : null
}

export type Span = 'day' | 'range' | 'month' | 'early' | 'middle' | 'late'

/** How much of the calendar is meant: a day, a month, a third of one, or another range. */
export function spanOf({ from, to }: IntentDays): Span {
  if (from === to) return 'day'
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first.year !== last.year || first.month !== last.month) return 'range'
  const isEnd = partsOf(addDays(to, 1)).day === 1
  if (first.day === 1 && isEnd) return 'month'
  if (first.day === 1 && last.day === 10) return 'early'
  if (first.day === 11 && last.day === 20) return 'middle'
  return first.day === 21 && isEnd ? 'late' : 'range'
}

interface Style {
  /** With what follows it; null where none is written. */
  readonly year: string | null
  readonly yearSpace: string
  readonly separator: string
  readonly daySuffix: string
  readonly padded: boolean
  readonly chinese: boolean
  readonly monthSpace: string
  /** `份` */
  readonly monthSuffix: string
  readonly third: string
}

function styleOf(raw: string, { form, parts }: IntentReading): Style {
  const plain = halfWidth(raw)
  const yearEnd = parts.year === undefined ? null : /^\d{4}\s*[-/.年]/.exec(plain)
  const rest = plain.slice(yearEnd?.[0].length ?? 0)
  const hasDay = form === 'full' || form === 'monthDay' || form === 'dashed'
  const between = /^\s*\d{1,2}(\s*(?:[-/.]|月(?:份)?)\s*)\d/.exec(rest)?.[1]
  const digits = plain.match(/\d+/g) ?? []
  const small = digits.filter((one) => one.length < 3)
  return {
    year: yearEnd?.[0] ?? null,
    yearSpace: yearEnd !== null && /^\s/.test(rest) ? ' ' : '',
    separator: hasDay ? (between ?? '/') : '月',
    daySuffix: hasDay ? (/[日号]/.exec(rest)?.[0] ?? '') : '日',
    padded: small.some((one) => one.startsWith('0')),
    chinese: form === 'month' && /^[一二三四五六七八九十]/.test(parts.month ?? ''),
    monthSpace: /\d(\s+)月/.exec(rest)?.[1] ?? '',
    monthSuffix: form === 'month' && plain.includes('份') ? '份' : '',
    third: parts.third ?? '',
  }
}

const thirdWords = {
  early: { short: '初', long: '上旬' },
  middle: { short: '中', long: '中旬' },
  late: { short: '底', long: '下旬' },
} as const

function thirdWord(old: string, third: 'early' | 'middle' | 'late'): string {
  if (third === 'late' && old === '末') return '末'
  return thirdWords[third][old.endsWith('旬') ? 'long' : 'short']
}

const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const chineseMonth = (month: number): string => chineseNumbers[month - 1] ?? String(month)

/** The end of a range in the author's form: `-6`, `-5月6日`. */
function rangeEnd(raw: string, { from, to }: IntentDays): string {
  const [, sign = '-', endMonth, between = '', suffix = ''] =
    /\d\s*[日号]?(\s*[-~–—至到]\s*)(?:(\d{1,2})([/月]))?\d{1,2}([日号]?)$/.exec(halfWidth(raw)) ?? []
  const [first, last] = [partsOf(from), partsOf(to)]
  const month = endMonth !== undefined || first.month !== last.month ? `${last.month}${between || '/'}` : ''
  return `${sign}${month}${last.day}${suffix}`
}

/** What is told from the report's day on: a week, its weekday, this month and the next, a quarter. */
function relativeForm(raw: string, { form, parts }: IntentReading, days: IntentDays, today: IsoDate): string | null {
  const { year, month } = partsOf(today)
  if (form === 'week') {
    const weeks = daysBetween(mondayOf(today), mondayOf(days.from)) / 7
    const which = ['本周', parts.which?.startsWith('下个') === true ? '下个周' : '下周', '下下周'][weeks]
    if (which === undefined) return null
    if (days.from === days.to) return which + '一二三四五六日'.charAt(weekday(days.from))
    return weekday(days.from) === 0 && daysBetween(days.from, days.to) === 6 ? which : null
  }
  if (form === 'thisMonth') {
    const span = spanOf(days)
    const start = partsOf(days.from)
    const ahead = (start.year - year) * 12 + start.month - month
    if (span === 'day' || span === 'range' || (ahead !== 0 && ahead !== 1)) return null
    const which = parts.which ?? ''
    const isNext = /[下次]/.test(which)
    const named = isNext === (ahead === 1) ? which : ahead === 1 ? '下月' : '本月'
    if (span === 'month') return named === '月' ? '本月' : named
    return named + thirdWord(parts.third ?? '', span)
  }
  if (form === 'quarter' && parts.half === undefined && parts.third === undefined) {
    const start = partsOf(days.from)
    const quarter = (start.month + 2) / 3
    const last = addDays(isoDate(start.year + Number(quarter === 4), ((quarter * 3) % 12) + 1, 1) ?? days.to, -1)
    if (!Number.isInteger(quarter) || start.day !== 1 || last !== days.to) return null
    const ownYear = parts.year === undefined ? undefined : /^\d{4}\s*年?\s*/.exec(halfWidth(raw))?.[0]
    const ahead =
      ownYear?.replace(/\d{4}/, String(start.year)) ??
      (start.year === year ? '' : start.year === year + 1 ? '明年' : null)
    if (ahead === null) return null
    if (parts.q !== undefined) return `${ahead}Q${quarter}`
    return `${ahead}${/\d/.test(parts.quarter ?? '') ? quarter : chineseMonth(quarter)}季度`
  }
  return null
}
