import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { databaseFile, type Library, openLibrary } from '../../../electron/library/library.ts'
import { startLibrary } from '../../../electron/library/libraryClient.ts'
import type { Rebuilt } from '../../../shared/ipc/mainEvents.ts'
import { projectPlainly } from './plainProjector.ts'
import { create, newFolder, query, utf8, value } from './testLibrary.ts'

const weeks = Array.from({ length: 400 }, (_, at) => new Date(Date.UTC(2010, 0, 1 + at * 7)).toISOString().slice(0, 10))
const textOf = (date: string) => `# 周报 ${date}\n\n- 成功率：${99 - (Number(date.slice(8)) % 9)}%\n`

/** A library whose rows another version has read: none of its figures, and every title wrong. */
function outdatedFolder(): string {
  const folder = newFolder()
  const library = openLibrary(folder, { project: projectPlainly })
  for (const date of weeks) library.importFile(`${date}.md`, utf8(textOf(date)))
  library.linkWeeks(Number.POSITIVE_INFINITY)
  library.close()
  return folder
}
function outdate(folder: string): void {
  const db = new Database(databaseFile(folder))
  db.exec(
    "UPDATE library SET projection_version = projection_version - 1; DELETE FROM kpi_values; UPDATE reports SET title = 'x'",
  )
  db.close()
}
const figures = 'SELECT report_id, label, value, unit FROM kpi_values ORDER BY report_id, position'
const titles = 'SELECT id, title, date, week_year, week_number FROM reports ORDER BY id'
const names = 'SELECT name, report_id FROM report_names ORDER BY name, report_id'
const everything = (folder: string) => [figures, titles, names].map((source) => query(folder, source))

function openWaiting(folder: string): Library {
  const library = openLibrary(folder, { whenOutdated: 'wait', project: projectPlainly })
  onTestFinished(library.close)
  return library
}
const unread = (library: Library) => library.listReports().filter(({ title }) => title === 'x').length

test('a library of another version answers at once, and is read anew bit by bit until it is as editing would have left it', () => {
  const folder = outdatedFolder()
  const before = everything(folder)
  outdate(folder)
  const library = openWaiting(folder)
  expect(unread(library)).toBe(weeks.length - 1)
  expect(library.linkWeeks(0)).toEqual({ weeks: 0, of: 1 })
  for (let done = 2; done <= weeks.length; done++) expect(library.rebuildSome(0)).toEqual({ done, of: weeks.length })
  expect(library.rebuildSome(0)).toBe(null)
  expect(everything(folder)).toEqual(before)
  expect(library.linkWeeks(Number.POSITIVE_INFINITY)).toEqual({ weeks: weeks.length, of: weeks.length })
})

test('it goes on where it was when the library was closed', () => {
  const folder = outdatedFolder()
  outdate(folder)
  const first = openWaiting(folder)
  for (let steps = 0; steps < 100; steps++) first.rebuildSome(0)
  expect(unread(first)).toBe(weeks.length - 101)
  const second = openWaiting(folder)
  expect(unread(second)).toBe(weeks.length - 102)
  expect(second.rebuildSome(0)).toEqual({ done: 103, of: weeks.length })
})

test('what is written meanwhile stays', () => {
  const folder = outdatedFolder()
  outdate(folder)
  const library = openWaiting(folder)
  const [newest] = library.listReports()
  const text = `${textOf(newest?.date ?? '')}- 退票率：3%\n`
  value(library.saveReport(newest?.id ?? -1, text, 1))
  const made = create(library, '# 周报 2031-01-03\n\n- 成功率：1%\n')
  while (library.rebuildSome(50) !== null);
  const labels = query(folder, `SELECT label FROM kpi_values WHERE report_id IN (${newest?.id}, ${made.id})`)
  expect(labels).toEqual([{ label: '成功率' }, { label: '退票率' }, { label: '成功率' }])
})

test('in its thread it does so by itself, and tells', async () => {
  const folder = outdatedFolder()
  const before = everything(folder)
  outdate(folder)
  const worker = fileURLToPath(new URL('processes/plainWorker.ts', import.meta.url))
  const told: (Rebuilt | null)[] = []
  const ended = Promise.withResolvers<void>()
  const client = await startLibrary(worker, folder, {
    rebuilding: (rebuilt) => {
      told.push(rebuilt)
      if (rebuilt === null) ended.resolve()
    },
  })
  expect((await client.listReports()).some(({ title }) => title === 'x')).toBe(true)
  await ended.promise
  await client.close()
  expect(told.length).toBeGreaterThan(1)
  expect(everything(folder)).toEqual(before)
})
