import type { IsoDate, IsoMinute } from '../projection.ts'
import { editText } from '../textEdit.ts'
import { localMinute } from '../title/calendar.ts'
import { printTitle, readTitle } from '../title/title.ts'
import type { WeekRule } from '../title/weekNumbering.ts'

export interface Property {
  readonly name: string
  readonly value: string
}

/** What Notion sets itself when a page is made. */
const moments =
  /^(created|created (time|at|on|date)|date created|last edited( time)?|last updated( time)?|updated( at)?|创建(时间|日期|于)|建立(时间|日期)|(最后|上次)编辑(时间|日期)?|(最后)?更新(时间|日期)|建立時間|作成日時?|最終更新日時)$/i
const weekName = /^(week|week (no\.?|number)|周|周次|周数|第几周|週次?)$/i

/**
 * The properties of the next week's page. `Created` and its like become now; a date, range or week number that was
 * the last report's own becomes the new one's, as it was written. All else (tags, people, states) is a choice of the
 * author's, and stays.
 */
export function nextProperties(
  properties: readonly Property[],
  last: { readonly date: IsoDate | null; readonly week: number | null },
  next: { readonly date: IsoDate; readonly week: number },
  rule: WeekRule,
  now: IsoMinute | Date,
): readonly Property[] {
  const minute = typeof now === 'string' ? now : localMinute(now)
  return properties.map((property) => {
    const name = property.name.trim()
    const value = moments.test(name) ? printMoment(property.value, minute) : move(name, property.value)
    return value === property.value ? property : { ...property, value }
  })

  function move(name: string, value: string): string {
    if (weekName.test(name) && value.trim() !== '' && Number(value) === last.week) {
      return value.replace(/\d+/, (digits) =>
        String(next.week).padStart(digits.startsWith('0') ? digits.length : 0, '0'),
      )
    }
    const read = readTitle(value)
    const own = read.date === null ? read.week !== null && read.week === last.week : read.date === last.date
    return own ? printTitle(read.form, next.date, rule) : value
  }
}

const clock =
  /(?<half>[上下]午|午[前後]|凌晨|早上|中午|晚上)?(?<gap>\s?)(?<hour>\d{1,2})(?<colon>[:：])(?<minute>\d{2})(?<second>[:：]\d{2})?(?<suffix>\s?[AaPp]\.?[Mm]\.?)?/

/**
 * A moment in the wording of another one: `2023年11月29日 20:58`, `September 17, 2024 1:52 PM`, `2024/09/17 09:05`.
 * An empty wording gives the first of these; one without a date comes back as it is.
 */
export function printMoment(like: string, moment: IsoMinute): string {
  const wording = like.trim() === '' ? '2023年1月1日 20:00' : like
  const { date, form } = readTitle(wording)
  if (date === null) return like
  const dated = printTitle(form, moment.slice(0, 10), 'weeknum2')
  const match = clock.exec(dated)
  if (match === null) return dated
  return editText(dated, [
    { from: match.index, to: match.index + match[0].length, text: printClock(match.groups ?? {}, moment) },
  ])
}

function printClock(written: Readonly<Record<string, string | undefined>>, moment: IsoMinute): string {
  const hour = Number(moment.slice(11, 13))
  const twelve = written.half !== undefined || written.suffix !== undefined
  const shown = twelve ? hour % 12 || 12 : hour
  const padded = (written.hour ?? '').startsWith('0')
  const second = written.second === undefined ? '' : `${written.second.charAt(0)}00`
  return [
    written.half === undefined ? '' : printHalf(written.half, hour),
    written.gap,
    padded ? String(shown).padStart(2, '0') : shown,
    written.colon,
    moment.slice(14, 16),
    second,
    written.suffix === undefined ? '' : printSuffix(written.suffix, hour),
  ].join('')
}
function printHalf(written: string, hour: number): string {
  if (written === '午前' || written === '午後') return hour < 12 ? '午前' : '午後'
  return hour < 12 ? '上午' : '下午'
}
function printSuffix(written: string, hour: number): string {
  const lower = /[ap]/.test(written)
  const letter = hour < 12 ? 'a' : 'p'
  return written.replace(/[AaPp]/, lower ? letter : letter.toUpperCase())
}
