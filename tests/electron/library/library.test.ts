import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { databaseFile, openLibrary } from '../../../electron/library/library.ts'
import { projectPlainly } from './plainProjector.ts'
import { create, newFolder, newLibrary, query, value } from './testLibrary.ts'

const week10 = '# 第10周 2024-03-08\n\n- 出票成功率：99.5%'

test('what is written is there after closing and opening', () => {
  const folder = newFolder()
  const first = openLibrary(folder, { project: projectPlainly })
  const report = create(first, week10)
  first.close()
  const { library } = newLibrary(folder)
  expect(library.opening).toEqual({ setAside: null })
  expect(library.listReports()).toEqual([report])
  expect(value(library.openReport(report.id)).text).toBe(week10)
})

test('projections can be computed anew from the texts, and the texts stay', () => {
  const { library, folder } = newLibrary()
  const report = create(library, week10)
  const db = new Database(databaseFile(folder))
  onTestFinished(() => void db.close())
  db.exec("DELETE FROM kpi_values; UPDATE reports SET title = 'x', date = NULL, week_year = NULL, week_number = NULL")
  library.rebuildProjections()
  expect(library.listReports()).toEqual([report])
  expect(query(folder, 'SELECT label FROM kpi_values')).toEqual([{ label: '出票成功率' }])
})

test('projections of another version of the projector are computed anew at opening', () => {
  const folder = newFolder()
  const first = openLibrary(folder, { project: projectPlainly })
  create(first, week10)
  first.close()
  const project = (text: string) => ({ ...projectPlainly(text), plan: [{ text: 'read anew', line: 1 }] })
  openLibrary(folder, { project }).close()
  expect(query(folder, 'SELECT text FROM plan_items')).toEqual([])
  const db = new Database(databaseFile(folder))
  db.exec('UPDATE library SET projection_version = projection_version - 1')
  db.close()
  openLibrary(folder, { project }).close()
  expect(query(folder, 'SELECT text FROM plan_items')).toEqual([{ text: 'read anew' }])
})

test('a projector that throws costs what it reads off a text, never the text', () => {
  const folder = newFolder()
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  onTestFinished(() => told.mockRestore())
  const library = openLibrary(folder, {
    project: (text) => {
      if (text.includes('!')) throw new RangeError('a fault')
      return projectPlainly(text)
    },
  })
  onTestFinished(library.close)
  const report = create(library, week10)
  const saved = value(library.saveReport(report.id, `${week10}!`, 1))
  expect(saved).toMatchObject({ title: report.title, week: report.week, revision: 2 })
  expect(value(library.openReport(report.id)).text).toBe(`${week10}!`)
  expect(query(folder, 'SELECT label FROM kpi_values')).toEqual([])
  expect(told).toHaveBeenCalledOnce()
})

const refusals: readonly [code: string, message: string][] = [
  ['SQLITE_FULL', 'database or disk is full'],
  ['SQLITE_IOERR_WRITE', 'disk I/O error'],
  ['SQLITE_READONLY', 'attempt to write a readonly database'],
  ['SQLITE_BUSY', 'database is locked'],
]
test.each(refusals)('a write that the disk or another process refuses is an expected failure: %s', (code, reason) => {
  const folder = newFolder()
  const { library } = newLibrary(folder)
  const report = create(library, week10)
  let nowOrFail = () => 0
  // The clock is read inside the transaction, where SQLite would throw.
  const refusing = openLibrary(folder, { project: projectPlainly, now: () => nowOrFail() })
  onTestFinished(refusing.close)
  nowOrFail = () => {
    throw new Database.SqliteError(reason, code)
  }
  expect(refusing.saveReport(report.id, `${week10}!`, 1)).toEqual({
    ok: false,
    problem: { code: 'unwritable', name: report.title, reason },
  })
  expect(library.listReports()).toEqual([report])
})

test('another process’s writes are noticed, one’s own are not', () => {
  const { library, folder } = newLibrary()
  const other = newLibrary(folder).library
  const before = library.dataVersion()
  const report = create(library, week10)
  expect(library.dataVersion()).toBe(before)
  value(other.saveReport(report.id, `${week10}!`, 1))
  const after = library.dataVersion()
  expect(after).not.toBe(before)
  expect(library.dataVersion()).toBe(after)
})
