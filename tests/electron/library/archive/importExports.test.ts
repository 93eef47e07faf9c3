import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { attachmentsFolder, openLibrary } from '../../../../electron/library/library.ts'
import type { ImportAccount } from '../../../../shared/ipc/importReport.ts'
import { projectReport } from '../../../../shared/report/projectReport.ts'
import { generateExport, writeExportZip } from '../../../bench/generateExport.ts'
import { hostileZips } from '../../files/export/hostileZips.ts'
import { zipBytes } from '../../files/export/zipBytes.ts'
import { pngOf } from '../../files/images.ts'
import { newFolder, query, value } from '../testLibrary.ts'

const id = (digit: string) => digit.repeat(32)
const week = `第06周 2023-02-03 ${id('a')}`
const report = `# 第06周 2023-02-03\n\n# 日报合集\n\n[2023/02/02 周四](${encodeURI(`${week}/2023-02-02 周四 ${id('b')}.md`)})\n\n![](${encodeURI(`${week}/image.png`)})`
const files: Readonly<Record<string, string | Uint8Array>> = {
  [`周报/${week}.md`]: report,
  [`周报/${week}/2023-02-02 周四 ${id('b')}.md`]: '# 2023-02-02 周四\n\n巡检',
  [`周报/${week}/image.png`]: pngOf(1),
  [`周报/2023-02-01 周三 ${id('c')}.md`]: '# 2023-02-01 周三\n\n联调',
  [`手册 ${id('d')}.md`]: `# 手册\n\n[周报](${encodeURI(`周报/${week}.md`)}) ![](${encodeURI(`手册 ${id('d')}/图 1.png`)}) [表](a.pdf)`,
  [`手册 ${id('d')}/图 1.png`]: pngOf(1),
  [`手册 ${id('d')}/附件.bin`]: 'x',
  'a.pdf': '%PDF',
  [`表 ${id('e')}.csv`]: '\uFEFFName\n甲\n',
  [`表 ${id('e')}_all.csv`]: '\uFEFFName,More\n甲,乙\n',
  'loose.bin': 'y',
}

function exportIn(contents: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = join(newFolder(), '导出')
  for (const [path, data] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
  return folder
}
function newLibrary(folder = newFolder()) {
  const library = openLibrary(folder, { project: projectReport, now: () => 1_700_000_000_000 })
  onTestFinished(library.close)
  const bring = (path: string): Promise<ImportAccount> =>
    library.importExports(
      [path],
      () => undefined,
      () => false,
    )
  return { library, folder, bring }
}
const outcomes = ({ pages }: ImportAccount) => Object.fromEntries(pages.map(({ path, outcome }) => [path, outcome]))

test('each page becomes what it is, with its bytes, its files and its links', async () => {
  const { library, folder, bring } = newLibrary()
  const account = await bring(exportIn(files))
  expect(account).toMatchObject({
    seen: { pages: 6, files: 5 },
    imported: { report: 1, daily: 2, page: 1, table: 2 },
    files: { kept: 3, unchanged: 1 },
    checked: { pages: 6, different: 0 },
    skippedFiles: [{ path: 'loose.bin', reason: 'noPage', detail: '' }],
  })
  expect(account.pages.every(({ same }) => same === true)).toBe(true)
  expect(readdirSync(folder)).not.toContain('importing')
  expect(readdirSync(attachmentsFolder(folder)).length).toBe(3)

  const [weekly] = library.listReports()
  const at = { kind: 'report', id: weekly?.id ?? 0 } as const
  expect(value(library.openReport(at.id)).text).toBe(report)
  expect(library.listDailies(at.id).map(({ title }) => title)).toEqual(['2023-02-02 周四', '2023-02-01 周三'])
  const image = library.findImage(at.id, encodeURI(`${week}/image.png`)) ?? ''
  expect(new Uint8Array(readFileSync(image))).toEqual(pngOf(1))

  const [named, loose] = library.listPages('daily', 0, 9)
  expect([named, loose].map((page) => value(library.openPage(page?.id ?? 0)).report?.id)).toEqual([at.id, at.id])
  const [manual] = library.listPages('page', 0, 9)
  const from = { kind: 'page', id: manual?.id ?? 0 } as const
  expect(value(library.openPage(from.id))).toMatchObject({ title: '手册', path: `手册 ${id('d')}.md`, report: null })
  expect(library.resolveAddress(from, encodeURI(`周报/${week}.md`))).toEqual(at)
  expect(library.resolveAddress(from, `elsewhere/x%20${id('d')}.md`)).toEqual(from)
  expect(library.resolveAddress(from, 'a.pdf')).toEqual({ kind: 'file', name: 'a.pdf', size: 4 })
  expect(library.resolveAddress(from, '../../a.md')).toBe(null)
  expect(library.resolveAddress(from, `https://a.b/${id('d')}.md`)).toBe(null)
  expect(library.findFile(from, encodeURI(`手册 ${id('d')}/附件.bin`))?.name).toBe('附件.bin')
  expect(library.countPages()).toEqual({ daily: 2, page: 1, table: 2 })
})

test('importing again changes nothing', async () => {
  const { library, folder, bring } = newLibrary()
  const path = exportIn(files)
  await bring(path)
  const tables = ['reports', 'revisions', 'pages', 'origins', 'attachments', 'page_attachments', 'dailies']
  const all = () => tables.map((table) => query(folder, `SELECT * FROM ${table} ORDER BY 1, 2`))
  const before = all()
  const account = await bring(path)
  expect(account).toMatchObject({ unchanged: 6, conflicts: 0, checked: { pages: 6, different: 0 } })
  expect(account.imported).toEqual({ report: 0, daily: 0, page: 0, table: 0 })
  expect(all()).toEqual(before)
  expect(library.countPages()).toEqual({ daily: 2, page: 1, table: 2 })
})

test('a page that moved in Notion is the same page; links find it in either place', async () => {
  const { library, bring } = newLibrary()
  await bring(exportIn({ [`a/甲 ${id('1')}.md`]: '# 甲' }))
  const account = await bring(
    exportIn({ [`b/甲 ${id('1')}.md`]: '# 甲', [`b/乙 ${id('2')}.md`]: `[甲](甲%20${id('1')}.md)` }),
  )
  expect(Object.values(outcomes(account))).toEqual(['imported', 'unchanged'])
  const [other, page] = library.listPages('page', 0, 9)
  expect(library.resolveAddress({ kind: 'page', id: other?.id ?? 0 }, `%E7%94%B2%20${id('1')}.md`)).toEqual({
    kind: 'page',
    id: page?.id,
  })
})

describe('another text for what is there', () => {
  const paths = { report: `周报/${week}.md`, page: `手册 ${id('d')}.md` }
  const changed = { ...files, [paths.report]: `${report}\n\n改`, [paths.page]: '# 手册\n\n改' }
  const ask = async () => {
    const all = newLibrary()
    await all.bring(exportIn(files))
    const account = await all.bring(exportIn(changed))
    expect(outcomes(account)).toMatchObject({ [paths.report]: 'conflict', [paths.page]: 'conflict' })
    expect(account).toMatchObject({ conflicts: 2, unchanged: 4, checked: { pages: 4, different: 0 } })
    const texts = () => [
      value(all.library.openReport(1)).text,
      value(all.library.openPage(all.library.listPages('page', 0, 9).at(-1)?.id ?? 0)).text,
    ]
    return { ...all, tokens: all.library.listImportConflicts(), texts }
  }

  test('is shown side by side, and nothing is written unasked', async () => {
    const { library, tokens, texts } = await ask()
    expect(texts()).toEqual([report, files[paths.page]])
    const conflicts = tokens.map((token) => value(library.openImportConflict(token)))
    expect(conflicts.map(({ existingText, text }) => [existingText, text])).toEqual(
      [paths.report, paths.page].map((path) => [files[path], changed[path]]),
    )
  })

  test('is kept, replaced, or kept beside, all at once', async () => {
    const kept = await ask()
    expect(kept.library.answerImportConflicts(kept.tokens, 'skip')).toEqual({ ok: true, value: 0 })
    expect(kept.texts()).toEqual([report, files[paths.page]])

    const replaced = await ask()
    expect(replaced.library.answerImportConflicts(replaced.tokens, 'replace')).toEqual({ ok: true, value: 0 })
    expect(replaced.texts()).toEqual([changed[paths.report], changed[paths.page]])
    expect(replaced.library.listRevisions(1).map(({ kind }) => kind)).toEqual(['import', 'import'])

    const both = await ask()
    expect(both.library.answerImportConflicts(both.tokens, 'keepBoth')).toEqual({ ok: true, value: 0 })
    expect([both.library.listReports().length, both.library.countPages().page]).toEqual([2, 2])
    const again = await both.bring(exportIn(changed))
    expect(again).toMatchObject({ unchanged: 6, conflicts: 0 })
  })

  test('is asked about again where the report was edited since', async () => {
    const { library, tokens, texts } = await ask()
    value(library.saveReport(1, `${report}\n\n写`, 1))
    expect(library.answerImportConflicts(tokens, 'replace')).toEqual({ ok: true, value: 1 })
    expect(texts()[0]).toBe(`${report}\n\n写`)
    expect(value(library.openImportConflict(library.listImportConflicts()[0] ?? '')).existingText).toContain('写')
  })
})

test('an import that is cancelled leaves whole pages, and a second one completes it', async () => {
  const { library, folder } = newLibrary()
  const path = join(newFolder(), 'export.zip')
  const size = { reports: 60 }
  writeExportZip(path, size, 200_000)
  let pages = 0
  const stopped = await library.importExports(
    [path],
    (progress) => {
      pages = progress.pages
    },
    () => pages > 20,
  )
  expect(stopped.cancelled).toBe(true)
  expect(library.listReports().length).toBeLessThan(60)
  expectWhole(folder, size)
  expect(existsSync(join(folder, 'importing'))).toBe(false)

  const done = await library.importExports(
    [path],
    () => undefined,
    () => false,
  )
  expect(done.imported.report + stopped.imported.report).toBe(60)
  expect(library.listReports().length).toBe(60)
  expectWhole(folder, size)
})

test('a process that is killed in the middle of an import leaves whole pages, and a second one completes it', async () => {
  const folder = newFolder()
  const path = join(newFolder(), 'export.zip')
  const size = { reports: 120 }
  writeExportZip(path, size, 300_000)
  const script = new URL('../processes/importUntilKilled.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, folder, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  child.stdout.setEncoding('utf8')
  let said = ''
  for await (const piece of child.stdout) {
    said += piece
    if (said.split('\n').some((line) => Number(line) > 30)) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  expect(said).not.toContain('done')

  const { library, bring } = newLibrary(folder)
  const before = library.listReports().length
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(120)
  expectWhole(folder, size)
  const account = await bring(path)
  expect(account).toMatchObject({ conflicts: 0, checked: { different: 0 } })
  expect(library.listReports().length).toBe(120)
  expectWhole(folder, size)
})

/** Every report and page of a library has its bytes and all the files that it names. */
function expectWhole(folder: string, size: { readonly reports: number }): void {
  const exported = new Map([...generateExport(size)].map(({ path, bytes }) => [path, Buffer.from(bytes)]))
  const stored = query<{ path: string; bytes: Buffer; report: number | null }>(
    folder,
    `SELECT path, coalesce(reports.bytes, pages.bytes) AS bytes, report_id AS report FROM origins
     LEFT JOIN reports ON reports.id = report_id LEFT JOIN pages ON pages.id = page_id`,
  )
  for (const { path, bytes } of stored) expect(exported.get(path)?.equals(bytes)).toBe(true)
  const kept = query<{ report: number; digest: Buffer }>(folder, 'SELECT report_id AS report, digest FROM attachments')
  for (const { path, report } of stored) {
    if (report === null) continue
    const named = [...exported.keys()].filter(
      (other) => other.startsWith(path.replace('.md', '/')) && other.endsWith('.png'),
    )
    expect(kept.filter((file) => file.report === report).length).toBe(named.length)
  }
  for (const { digest } of kept) expect(existsSync(join(attachmentsFolder(folder), digest.toString('hex')))).toBe(true)
}

test('exports that are brought together keep their own files under one path', async () => {
  const { library } = newLibrary()
  const exports = [1, 2].map((number) =>
    exportIn({ [`页 ${id(String(number))}.md`]: `# ${number}\n\n![](a.png)`, 'a.png': pngOf(number) }),
  )
  await library.importExports(
    exports,
    () => undefined,
    () => false,
  )
  const kept = library.listPages('page', 0, 9).map(({ title, id }) => {
    const file = library.findFile({ kind: 'page', id }, 'a.png')
    return [title, new Uint8Array(readFileSync(file?.path ?? ''))]
  })
  expect(kept).toEqual([
    ['1', pngOf(1)],
    ['2', pngOf(2)],
  ])
})

test('what is read off pages can be rebuilt', async () => {
  const { library, folder, bring } = newLibrary()
  await bring(exportIn(files))
  const all = () => ['pages', 'dailies', 'reports'].map((table) => query(folder, `SELECT * FROM ${table}`))
  const before = all()
  library.rebuildProjections()
  expect(all()).toEqual(before)
})

test('other calls are answered while an import runs', async () => {
  const { library } = newLibrary()
  const path = join(newFolder(), 'export.zip')
  writeExportZip(path, { reports: 40 })
  let answered = 0
  const running = library.importExports(
    [path],
    () => undefined,
    () => false,
  )
  let over = false
  void running.finally(() => {
    over = true
  })
  while (!over) {
    library.listReports()
    answered += 1
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(answered).toBeGreaterThan(10)
})

test('one import at a time, started by a call and watched', async () => {
  const heard: (string | null)[] = []
  const folder = newFolder()
  const ended = Promise.withResolvers<void>()
  const library = openLibrary(folder, {
    project: projectReport,
    hearImport: (progress) => {
      heard.push(progress?.phase ?? null)
      if (progress === null) ended.resolve()
    },
  })
  onTestFinished(library.close)
  const path = exportIn(files)
  expect([library.startImport([path]), library.startImport([path])]).toEqual([true, false])
  expect(library.readImport().progress?.phase).toBe('reading')
  await ended.promise
  expect([...new Set(heard)]).toEqual(['reading', 'importing', 'files', 'checking', null])
  expect(library.readImport()).toMatchObject({ progress: null, sums: { sources: ['导出'], skipped: 1 } })
  expect(library.listImportRows('attention', 0, 9)).toMatchObject({ total: 1, rows: [{ kind: 'skipped' }] })
  expect(library.listImportRows('imported', 4, 9)).toMatchObject({
    total: 6,
    rows: [{ kind: 'page' }, { kind: 'page' }],
  })
})

test('closing ends an import at a whole page', async () => {
  const folder = newFolder()
  const path = join(newFolder(), 'export.zip')
  const size = { reports: 60 }
  writeExportZip(path, size)
  const library = openLibrary(folder, { project: projectReport })
  const running = library.importExports(
    [path],
    ({ pages }) => {
      if (pages > 10) library.close()
    },
    () => false,
  )
  expect((await running).stopped).not.toBe(null)
  expectWhole(folder, size)
})

test.each(hostileZips)('$what leaves nothing behind', async ({ bytes, taken, told }) => {
  const { library, folder, bring } = newLibrary()
  const before = readdirSync(folder)
  const path = join(newFolder(), 'hostile.zip')
  writeFileSync(path, bytes)
  const account = await bring(path)
  expect(account.skippedFiles.map(({ path, reason }) => [path, reason])).toEqual(told)
  expect(library.countPages().page).toBe(taken.length)
  expect(readdirSync(folder)).toEqual(before)
})

test('a file that lies leaves no file, and its page comes without it', async () => {
  const { library, folder, bring } = newLibrary()
  const path = join(newFolder(), 'export.zip')
  const page = { name: '甲.md', data: '![](a.png) ![](b.bin)' }
  const large = Buffer.alloc(5_000_000, 'abcdefgh')
  writeFileSync(
    path,
    zipBytes([page, { name: 'a.png', data: 'x', crc: 1 }, { name: 'b.bin', data: large, stored: true, crc: 1 }]),
  )
  const account = await bring(path)
  expect(account.skippedFiles.map(({ path, reason }) => [path, reason])).toEqual([
    ['a.png', 'lies'],
    ['b.bin', 'lies'],
  ])
  expect(library.countPages().page).toBe(1)
  expect(existsSync(attachmentsFolder(folder)) ? readdirSync(attachmentsFolder(folder)) : []).toEqual([])
  rmSync(path)
})
