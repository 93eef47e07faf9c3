import { type WeekNumbering, weekNumberings } from '../../shared/report/title/weekNumbering.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/** Every setting that was ever chosen, by its name; none of them checked. */
export function readSettingRows(db: ReadableDatabase): Readonly<Record<string, unknown>> {
  const rows = sql<[], { key: string; value: string }>(db, 'SELECT key, value FROM settings').all()
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
}

/** Stores a value as JSON, in the place of the one before. */
export function writeSettingRow(db: WritableDatabase, key: string, value: unknown): void {
  const source =
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'
  sql(db, source).run(key, JSON.stringify(value))
}

/** The rule by which the reports' weeks are numbered at present: the chosen one or the detected one. */
export function readNumberingInForce(db: ReadableDatabase): WeekNumbering {
  const stored = sql<[], string>(db, 'SELECT week_numbering FROM library').pluck().get()
  return weekNumberings.find((numbering) => numbering === stored) ?? 'weeknum2'
}
export function writeNumberingInForce(db: WritableDatabase, numbering: WeekNumbering): void {
  sql(db, 'UPDATE library SET week_numbering = ?').run(numbering)
}
