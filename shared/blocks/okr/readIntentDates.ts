import type { TextRange } from '../../report/blockText.ts'
import type { IntentDate, IsoDate } from '../../report/projection.ts'
import { addDays, daysBetween, isoDate, mondayOf, partsOf } from '../../report/title/calendar.ts'

export interface IntentReading extends IntentDate {
  readonly range: TextRange
  /** A word of intent stands before it: `计划`, `预计`. Without one the day may be one that has passed. */
  readonly planned: boolean
  /** The characters of the date alone: `5/4` of `计划5/4上线`, with its year and the end of its range. */
  readonly date: TextRange
  readonly form: DateForm
  /** What those characters were read as. */
  readonly parts: DateParts
}

interface Days {
  readonly from: IsoDate
  readonly to: IsoDate
}

const markers =
  /预计|计划|预期|预定|拟|争取|力争|目标|定于|将[于在]|最晚|不晚于|承诺|排期|暂定|待|ddl|deadline|(?<![a-z])eta|(?:延期|推迟|顺延|调整|改期|提前|延|改)[到至为]|(?:上线|投产|完成|交付|发布|提测)(?:时间|日期)/gi
const link =
  '(?:(?:整体|全部|全量|正式|最终|最早|最晚|可|能|将|会)?(?:上线|投产|完成|提测|发布|交付|启动|落地)?(?:时间|日期|节点)?)\\s*[:为]?\\s*(?:于|在|到|至)?\\s*'
const year = '(?:(?<year>\\d{4})\\s*[-/.年]\\s*|(?<relativeYear>今年|本年|明年|次年)\\s*)?'
const third = '(?:初|上旬|中旬?|下旬|底|末)'
/** Each with named groups; the first that matches is taken. */
const dates = {
  full: '(?<year>\\d{4})\\s*[-/.年]\\s*(?<month>\\d{1,2})\\s*[-/.月]\\s*(?<day>\\d{1,2})\\s*[日号]?(?!\\d)',
  monthDay: `${year}(?<month>\\d{1,2})(?:\\s*月(?:份)?\\s*(?<day>\\d{1,2})\\s*[日号]?|/(?<slashDay>\\d{1,2})(?![\\d/%])(?!\\s*(?:个(?!月)|项|条|张|台|家|笔|套|户|次|例|份|页)))`,
  month: `${year}(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])\\s*月(?:份)?(?<third>${third})?`,
  dashed: '(?<month>\\d{1,2})[-.](?<day>\\d{1,2})(?![\\d.%-])(?!\\s*[天个周月倍次版])',
  thisMonth: `(?<which>本月|当月|这个月|下个?月|次月|月(?=内)|月(?=[初上中下底末]))(?:份)?(?<third>${third})?`,
  week: '(?<which>本周|这周|当周|下下周|下个?周|下一周)(?<weekday>[一二三四五六日天末])?内?',
  quarter:
    '(?:(?<year>\\d{4})\\s*年?\\s*|(?<relativeYear>今年|明年)\\s*)?(?:(?<quarter>[1-4一二三四])季度|Q(?<q>[1-4])|(?<half>[上下])半年)(?<third>初|末|底)?',
  year: '(?<relativeYear>今年|本年|明年|次年)?年(?<which>底|末|内|中|初)',
} as const
export type DateForm = keyof typeof dates
export type DateParts = Readonly<Record<string, string | undefined>>
const suffix = '(?:\\s*(?:之前|前后|以前|前|左右|内|起|开始))?'
const action =
  '(?:上线|投产|切量|切换|完成|提测|发布|发版|交付|启动|评审|演示|验收|进场|检查|灰度|联调|测试|开发|部署|接入|封版|试点|试运行|迁移|下线|立项|结项|输出|签约|签署|开通|达成|推广|全量|实施|沟通|落地|就绪|闭环|开业|生效)'
const word = '[^\\s,;。、:()\\n\\d]'
/** `完成系统改造`: what is to be done belongs to it, where nothing follows. */
const object = `(?:(?<=完成|启动|实施|输出|部署|接入|达成|签署)${word}{1,8}(?=$|[\\s,;。、()\\n]))?`
const untilAction = (limit: number) => `(?:${word}{0,${limit}}?${action}(?:${word}{0,4}?${action})*${object})`
const rangeEnd =
  '(?:\\s*(?:-|~|–|—|至|到)\\s*(?:(?<endMonth>\\d{1,2})(?:/|\\s*月\\s*))?(?<endDay>\\d{1,2})\\s*[日号]?(?![\\d/%.:天个周]))'

const planned = Object.entries(dates).map(([form, date]) => {
  const range = form === 'monthDay' ? `${rangeEnd}?` : ''
  // `5.4` and `5-4` are as often versions and amounts: there something must be due.
  const due = form === 'dashed' ? untilAction(4) : `${untilAction(10)}?`
  return { form: form as DateForm, pattern: new RegExp(`${link}(?<date>${date}${range})${suffix}${due}`, 'iy') }
})
/** Without a word of intent only a single day, directly before what happens on it. */
const unplanned = (['full', 'monthDay'] as const).map((form) => {
  const range = form === 'monthDay' ? `${rangeEnd}?` : ''
  const pattern = new RegExp(
    `(?<![\\d./A-Za-z~–—-])(?<date>${dates[form]}${range})${suffix}\\s?${untilAction(4)}`,
    'gi',
  )
  return { form, pattern }
})

/**
 * Dates of intent in an item, in reading order, each with the words around it (`计划5/4上线`). A date without a year is
 * that of the report's time: from three months before it to nine months after, where intent is said, else the nearest.
 * @param plain half-width text; `text` is the same as written
 * @param today the report's own day; without it only dates that have their year are read
 */
export function readIntentDates(text: string, plain: string, today: IsoDate | null): readonly IntentReading[] {
  const found: IntentReading[] = []
  const add = (form: DateForm, from: number, to: number, groups: DateParts, isPlanned: boolean): boolean => {
    if (found.some(({ range }) => from < range.to && range.from < to)) return false
    const days = readDays(form, groups, today, isPlanned)
    if (days === null) return false
    const { date: written = '', ...parts } = groups
    const date = written.trimEnd()
    const dateFrom = plain.indexOf(date, from)
    found.push({
      written: text.slice(from, to),
      ...days,
      range: { from, to },
      planned: isPlanned,
      date: { from: dateFrom, to: dateFrom + date.length },
      form,
      parts,
    })
    return true
  }
  for (const marker of plain.matchAll(markers)) {
    for (const { form, pattern } of planned) {
      pattern.lastIndex = marker.index + marker[0].length
      const match = pattern.exec(plain)
      if (match !== null && add(form, marker.index, pattern.lastIndex, match.groups ?? {}, true)) break
    }
  }
  if (!/\d\s*[/月-]/.test(plain)) return found
  for (const { form, pattern } of unplanned) {
    for (const match of plain.matchAll(pattern)) {
      add(form, match.index, match.index + match[0].length, match.groups ?? {}, false)
    }
  }
  return found.sort((a, b) => a.range.from - b.range.from)
}

function readDays(form: DateForm, groups: DateParts, today: IsoDate | null, isPlanned: boolean): Days | null {
  if (form === 'full' || form === 'monthDay' || form === 'dashed') return readDay(groups, today, isPlanned)
  if (form === 'month') return readMonth(monthNumber(groups.month ?? ''), groups, today, isPlanned)
  if (today === null) return null
  const { year: thisYear, month } = partsOf(today)
  if (form === 'week') return readWeek(groups.which ?? '', groups.weekday, today)
  if (form === 'thisMonth') {
    const next = /[下次]/.test(groups.which ?? '')
    const number = month + Number(next)
    return monthDays(number > 12 ? thisYear + 1 : thisYear, number > 12 ? 1 : number, groups.third)
  }
  const asked =
    groups.year === undefined ? thisYear + Number(/[明次]/.test(groups.relativeYear ?? '')) : Number(groups.year)
  if (form === 'year') {
    const [first, last] = yearParts[groups.which ?? ''] ?? [1, 12]
    return months(asked, first, last)
  }
  if (groups.half !== undefined) return groups.half === '上' ? months(asked, 1, 6) : months(asked, 7, 12)
  const quarter = groups.q === undefined ? monthNumber(groups.quarter ?? '') : Number(groups.q)
  const first = quarter * 3 - 2
  if (groups.third === undefined) return months(asked, first, first + 2)
  return groups.third === '初' ? months(asked, first, first) : months(asked, first + 2, first + 2)
}
const yearParts: Readonly<Record<string, readonly [number, number]>> = {
  底: [12, 12],
  末: [12, 12],
  初: [1, 1],
  中: [6, 7],
  内: [1, 12],
}

function readDay(groups: DateParts, today: IsoDate | null, isPlanned: boolean): Days | null {
  const month = Number(groups.month)
  const day = Number(groups.day ?? groups.slashDay)
  const from = inYear(groups, today, isPlanned, (year) => isoDate(year, month, day))
  if (from === null || groups.endDay === undefined) return from === null ? null : { from, to: from }
  const endMonth = groups.endMonth === undefined ? month : Number(groups.endMonth)
  const to = isoDate(partsOf(from).year + Number(endMonth < month), endMonth, Number(groups.endDay))
  return to === null || to < from ? { from, to: from } : { from, to }
}

function readMonth(month: number, groups: DateParts, today: IsoDate | null, isPlanned: boolean): Days | null {
  const from = inYear(groups, today, isPlanned, (year) => monthDays(year, month, groups.third)?.from ?? null)
  return from === null ? null : monthDays(partsOf(from).year, month, groups.third)
}

/** The day in the year that is written, else in the one that fits the report. */
function inYear(
  groups: DateParts,
  today: IsoDate | null,
  isPlanned: boolean,
  dayIn: (year: number) => IsoDate | null,
): IsoDate | null {
  if (groups.year !== undefined) return dayIn(Number(groups.year))
  if (today === null) return null
  const { year } = partsOf(today)
  if (groups.relativeYear !== undefined) return dayIn(year + Number(/[明次]/.test(groups.relativeYear)))
  // The middle of the time that may be meant.
  const middle = addDays(today, isPlanned ? 91 : 0)
  const days = [year - 1, year, year + 1].map(dayIn).filter((day) => day !== null)
  return days.sort((a, b) => Math.abs(daysBetween(middle, a)) - Math.abs(daysBetween(middle, b)))[0] ?? null
}

function monthDays(year: number, month: number, third: string | undefined): Days | null {
  const whole = months(year, month, month)
  if (whole === null || third === undefined) return whole
  const day = (number: number) => isoDate(year, month, number) as IsoDate
  if (/初|上/.test(third)) return { from: day(1), to: day(10) }
  if (third.startsWith('中')) return { from: day(11), to: day(20) }
  return { from: day(21), to: whole.to }
}

function months(year: number, first: number, last: number): Days | null {
  const from = isoDate(year, first, 1)
  const next = last === 12 ? isoDate(year + 1, 1, 1) : isoDate(year, last + 1, 1)
  return from === null || next === null ? null : { from, to: addDays(next, -1) }
}

function readWeek(which: string, weekday: string | undefined, today: IsoDate): Days {
  const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : 0
  const monday = addDays(mondayOf(today), 7 * weeks)
  if (weekday === undefined) return { from: monday, to: addDays(monday, 6) }
  if (weekday === '末') return { from: addDays(monday, 5), to: addDays(monday, 6) }
  const day = addDays(monday, '一二三四五六日'.indexOf(weekday === '天' ? '日' : weekday))
  return { from: day, to: day }
}

/** `8`, `八`, `十一`; 0 for none. */
function monthNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  if (!written.startsWith('十')) return '一二三四五六七八九'.indexOf(written) + 1
  return 10 + '一二'.indexOf(written.charAt(1) || '零') + 1
}
