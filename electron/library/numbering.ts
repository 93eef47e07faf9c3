import type { IsoDate } from '../../shared/report/projection.ts'
import {
  fittingBits,
  mostFitting,
  type NumberedTitle,
  type WeekNumbering,
  weekNumberings,
  weekOf,
} from '../../shared/report/title/weekNumbering.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { countFits, listDates, updateWeek } from '../database/reports.ts'
import { readNumberingInForce, readSettingRows, writeNumberingInForce } from '../database/settings.ts'

/** Every rule that fits the titles there, the proposed one first; none where no title tells a week and its date. */
export function fittingNumberings(db: ReadableDatabase): readonly WeekNumbering[] {
  const fits = countFits(db)
  return fits.length === 0 ? [] : mostFitting(fits)
}

/** A title that may name a week and a date. */
type AnyTitle = { readonly titleWeek: number | null; readonly date: IsoDate | null }

/** What a library's titles say of its numbering, counted once and kept up to date for one transaction. */
export interface NumberingTally {
  /** The rule that the library follows: the chosen one, else the one detected from its titles, else a spreadsheet's. */
  readonly numbering: () => WeekNumbering
  /** The same with one title more. */
  readonly numberingWith: (another: AnyTitle) => WeekNumbering
  /** A title that has joined them. */
  readonly count: (title: AnyTitle) => void
}

/** Counts the titles that name a week and a day, of all reports outside of the trash. */
export function tallyOf(db: ReadableDatabase): NumberingTally {
  const chosen = readSettingRows(db).weekNumbering
  const known = weekNumberings.find((numbering) => numbering === chosen)
  const counts = new Map(countFits(db).map(({ bits, count }) => [bits, count]))
  const decide = (another: number | null) => {
    if (known !== undefined) return known
    const fits = [...counts].map(([bits, count]) => ({ bits, count }))
    return mostFitting(another === null ? fits : [...fits, { bits: another, count: 1 }])[0] ?? 'weeknum2'
  }
  return {
    numbering: () => decide(null),
    numberingWith: (another) => decide(bitsOf(another)),
    count: (title) => {
      const bits = bitsOf(title)
      if (bits !== null) counts.set(bits, (counts.get(bits) ?? 0) + 1)
    },
  }
}

function bitsOf({ titleWeek, date }: AnyTitle): number | null {
  return titleWeek === null || date === null ? null : fittingBits({ number: titleWeek, date } satisfies NumberedTitle)
}

/**
 * Numbers every report's week anew where the rule is another than before. Belongs after each change of titles or choice.
 * @param tally that knows of the change.
 */
export function followNumbering(db: WritableDatabase, tally: NumberingTally = tallyOf(db)): void {
  const numbering = tally.numbering()
  if (numbering === readNumberingInForce(db)) return
  for (const { id, date } of listDates(db)) updateWeek(db, id, weekOf(date, numbering))
  writeNumberingInForce(db, numbering)
}
