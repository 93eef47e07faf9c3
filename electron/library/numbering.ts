import type { IsoDate } from '../../shared/report/projection.ts'
import {
  fittingBits,
  mostFitting,
  type WeekNumbering,
  weekNumberings,
  weekOf,
} from '../../shared/report/title/weekNumbering.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { countFits, listDates, updateWeek } from '../database/reports.ts'
import { readNumberingInForce, readSettingRows, writeNumberingInForce } from '../database/settings.ts'

/** Every rule that fits the titles there, the proposed one first. */
export function fittingNumberings(db: ReadableDatabase): readonly WeekNumbering[] {
  return mostFitting(countFits(db))
}

/**
 * The rule that a library follows: the chosen one, else the one detected from its titles, else a spreadsheet's.
 * @param another a title that would join them.
 */
export function numberingOf(
  db: ReadableDatabase,
  another?: { readonly titleWeek: number | null; readonly date: IsoDate | null },
): WeekNumbering {
  const chosen = readSettingRows(db).weekNumbering
  const known = weekNumberings.find((numbering) => numbering === chosen)
  if (known !== undefined) return known
  const fits = [...countFits(db)]
  if (another !== undefined && another.titleWeek !== null && another.date !== null) {
    fits.push({ bits: fittingBits({ number: another.titleWeek, date: another.date }), count: 1 })
  }
  return mostFitting(fits)[0] ?? 'weeknum2'
}

/** Numbers every report's week anew where the rule is another than before. Belongs after each change of titles or choice. */
export function followNumbering(db: WritableDatabase): void {
  const numbering = numberingOf(db)
  if (numbering === readNumberingInForce(db)) return
  for (const { id, date } of listDates(db)) updateWeek(db, id, weekOf(date, numbering))
  writeNumberingInForce(db, numbering)
}
