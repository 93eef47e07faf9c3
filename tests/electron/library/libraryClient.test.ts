import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { DatabaseError } from '../../../electron/database/databaseError.ts'
import { databaseFile, openLibrary } from '../../../electron/library/library.ts'
import { libraryCallNames } from '../../../electron/library/libraryCalls.ts'
import { startLibrary } from '../../../electron/library/libraryClient.ts'
import { png } from '../files/images.ts'
import { breakTable } from './breakTable.ts'
import { projectPlainly } from './plainProjector.ts'
import { newFolder, utf8, value } from './testLibrary.ts'

const worker = fileURLToPath(new URL('processes/plainWorker.ts', import.meta.url))
const week10 = '# 第10周 2024-03-08\n\n- 出票成功率：99.5%'

test('a library in a thread answers as one here does, bytes and refusals too', async () => {
  const client = await startLibrary(worker, newFolder())
  expect(client.opening).toEqual({ setAside: null })
  const { report } = value(await client.createReport(week10))
  expect(await client.listReports()).toEqual([report])
  expect(value(await client.exportBytes(report.id)).bytes).toEqual(utf8(week10))
  expect(await client.importFile('a.md', utf8(week10))).toMatchObject({ kind: 'unchanged', name: 'a.md', report })
  expect(await client.openReport(99)).toEqual({ ok: false, problem: { code: 'missing', name: '99' } })
  expect(await client.saveReport(report.id, `${week10}!`, 1)).toMatchObject({ ok: true, value: { revision: 2 } })
  await client.close()
})

test('what is decided and stored goes through the thread as it is', async () => {
  const folder = newFolder()
  const client = await startLibrary(worker, folder)
  const { report } = value(await client.createReport(week10))
  const kpi = { better: null, target: 99.5, low: null, high: null }
  expect((await client.decideKpi('出票成功率', kpi)).kpis).toEqual({ 出票成功率: kpi })
  const address = value(await client.storeImage(report.id, 'a.png', png))
  const path = await client.findImage(report.id, address)
  expect(new Uint8Array(readFileSync(path ?? ''))).toEqual(png)
  await expect(client.storeImage(report.id, 'a.png', utf8('a'))).resolves.toMatchObject({ ok: false })
  await client.close()
})

test('every call of a library is a call of its client', async () => {
  const folder = newFolder()
  const library = openLibrary(folder, { project: projectPlainly })
  const { opening: _, close: __, importExports: ___, ...calls } = library
  library.close()
  expect([...libraryCallNames].toSorted()).toEqual(Object.keys(calls).toSorted())
})

test('closing waits for every call before it, and what was saved is there', async () => {
  const folder = newFolder()
  const client = await startLibrary(worker, folder)
  const calls = Array.from({ length: 50 }, (_, index) => client.createReport(`# 草稿 ${index}`))
  const closed = client.close()
  await expect(client.listReports()).rejects.toThrow('The library is closed')
  await closed
  await client.close()
  expect((await Promise.all(calls)).every((result) => result.ok)).toBe(true)
  const library = openLibrary(folder, { project: projectPlainly })
  expect(library.listReports().length).toBe(50)
  library.close()
})

test('a thread that dies rejects what waits and what comes later, and keeps what was saved', async () => {
  const folder = newFolder()
  const client = await startLibrary(worker, folder)
  const calls = [client.createReport(week10), client.createReport('die'), client.listReports()]
  const settled = await Promise.allSettled(calls)
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(settled[1]).toMatchObject({ reason: { message: 'The library’s thread has ended (7)' } })
  await expect(client.listReports()).rejects.toThrow('The library’s thread has ended (7)')
  await client.close()
  const library = openLibrary(folder, { project: projectPlainly })
  expect(library.listReports().length).toBe(1)
  library.close()
})

test('a fault of the program is rejected with its message, and the thread goes on', async () => {
  const client = await startLibrary(worker, newFolder())
  await expect(client.createReport(7 as never)).rejects.toThrow(/is not a function/)
  expect(await client.listReports()).toEqual([])
  await client.close()
})

describe('a library that cannot be opened is told by its fault', () => {
  const cases: readonly [what: string, prepare: (path: string) => void, fault: string][] = [
    ['a folder in its place', (path) => mkdirSync(path), 'unwritable'],
    ['another program’s database', (path) => new Database(path).exec('CREATE TABLE songs (title)').close(), 'foreign'],
  ]
  test.each(cases)('%s', async (_what, prepare, fault) => {
    const folder = newFolder()
    prepare(databaseFile(folder))
    const error: unknown = await startLibrary(worker, folder).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DatabaseError)
    expect(error).toMatchObject({ fault, path: databaseFile(folder) })
  })

  test('a thread that cannot start', async () => {
    await expect(startLibrary(`${worker}.missing`, newFolder())).rejects.toThrow(/Cannot find module/)
  })

  test('a damaged one is set aside', async () => {
    const folder = newFolder()
    writeFileSync(databaseFile(folder), 'damaged'.repeat(1000))
    const client = await startLibrary(worker, folder)
    expect(client.opening.setAside).toMatchObject({ rescued: 0, path: expect.stringContaining(folder) })
    await client.close()
  })
})

describe('damage that is met while the library is open is noted, and the next start sets the file aside', () => {
  const note = (folder: string) => `${databaseFile(folder)}.damaged`
  const filledFolder = async () => {
    const folder = newFolder()
    const client = await startLibrary(worker, folder)
    for (const month of [1, 2, 3])
      await client.createReport(`# 第${month}周 2024-0${month}-05\n${'一行。\n'.repeat(2000)}`)
    await client.close()
    expect(existsSync(note(folder))).toBe(false)
    return folder
  }

  test('by a call', async () => {
    const folder = await filledFolder()
    breakTable(databaseFile(folder), 'reports')
    const client = await startLibrary(worker, folder)
    await expect(client.openReport(1)).rejects.toThrow(/malformed/)
    expect(existsSync(note(folder))).toBe(true)
    await client.close()
    const next = await startLibrary(worker, folder)
    expect(next.opening.setAside).not.toBe(null)
    expect(await next.listReports()).toEqual([])
    await next.close()
  })

  test('by the check after opening', async () => {
    const folder = await filledFolder()
    breakTable(databaseFile(folder), 'kpi_values')
    const checkingWorker = fileURLToPath(new URL('processes/checkingWorker.ts', import.meta.url))
    const client = await startLibrary(checkingWorker, folder)
    while (!existsSync(note(folder))) await client.dataVersion()
    await client.close()
    const next = await startLibrary(worker, folder)
    expect(next.opening.setAside).toMatchObject({ rescued: 3 })
    await next.close()
  })
})
