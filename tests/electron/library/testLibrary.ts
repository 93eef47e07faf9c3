import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { databaseFile, type Library, openLibrary } from '../../../electron/library/library.ts'
import type { ImportOutcome } from '../../../shared/ipc/calls/importing.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Result } from '../../../shared/ipc/problem.ts'
import { projectPlainly } from './plainProjector.ts'

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A library with a clock that stands still until it is moved. */
export function newLibrary(folder = newFolder()): { library: Library; folder: string; clock: { now: number } } {
  const clock = { now: Date.UTC(2024, 2, 8, 9) }
  const library = openLibrary(folder, { project: projectPlainly, now: () => clock.now })
  onTestFinished(library.close)
  return { library, folder, clock }
}

/** Asks the database itself, beside the library. */
export function query<Row>(folder: string, sql: string): readonly Row[] {
  const db = new Database(databaseFile(folder), { readonly: true })
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

/** What came of a call that has to succeed. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

export function create(library: Library, text: string): ReportSummary {
  const { report, created } = value(library.createReport(text))
  if (!created) throw new Error(`${report.title} was there`)
  return report
}

/** What came of an import, of the kind that is expected. */
export function imported<K extends ImportOutcome['kind']>(
  outcome: ImportOutcome,
  kind: K,
): Extract<ImportOutcome, { kind: K }> {
  if (outcome.kind !== kind) throw new Error(`${outcome.kind} instead of ${kind}: ${JSON.stringify(outcome)}`)
  return outcome as Extract<ImportOutcome, { kind: K }>
}
