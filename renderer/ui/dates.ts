import type { IsoDate } from '../../shared/report/projection.ts'

const formats = new Map<string, Intl.DateTimeFormat>()
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return known
}

/** `2月3日`, `3 Feb`. A day has no time zone: it is counted in UTC both ways. */
export function printDay(date: IsoDate, locale: string): string {
  return format(locale, { month: locale === 'zh-CN' ? 'long' : 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )
}

/** `2023年2月3日`, `3 Feb 2023`. */
export function printFullDay(date: IsoDate, locale: string): string {
  return format(locale, {
    year: 'numeric',
    month: locale === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00Z`))
}

/** `2023年2月3日 星期五`, `Friday 3 February 2023`. */
export function printLongDay(date: IsoDate, locale: string): string {
  if (locale === 'zh-CN') return `${printFullDay(date, locale)} ${printWeekday(date, locale, 'long')}`
  return format(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`))
}

/** `周五`, `Fri`. */
export function printWeekday(date: IsoDate, locale: string, weekday: 'short' | 'long' = 'short'): string {
  return format(locale, { weekday, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`))
}

/** A clock time of today, `14:32`; on other days with the day. Milliseconds since 1970. */
export function printTime(time: number, locale: string, now = Date.now()): string {
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hour12: false }
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString()
  if (sameDay) return format(locale, clock).format(time)
  const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return format(locale, {
    ...(sameYear ? {} : { year: 'numeric' }),
    month: locale === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    ...clock,
  }).format(time)
}

/** The day that the clock of this machine shows. */
export function today(now = new Date()): IsoDate {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
