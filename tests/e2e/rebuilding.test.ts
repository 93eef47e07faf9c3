import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOf, startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import { openLibrary } from '../../electron/library/library.ts'
import { projectReport } from '../../shared/report/projectReport.ts'
import { generateExport } from '../bench/generateExport.ts'

/** A library whose rows an older version of the program has read, opened by this one. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-rebuilding-'))
const reports = 400

let weekbook: Weekbook
beforeAll(async () => {
  const library = openLibrary(folder, { project: projectReport })
  for (const { path, bytes } of generateExport({ reports, dailies: 0, imageEvery: reports })) {
    if (/第\d+周 [^/]*\.md$/.test(path)) library.importFile(path, bytes)
  }
  library.close()
  const db = new Database(databaseOf(folder))
  db.exec('UPDATE library SET projection_version = projection_version - 1; DELETE FROM kpi_values')
  db.close()
  weekbook = await startWeekbook(folder)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('a library of an older version opens at once and can be written in; views tell how far it is, and then show all', async () => {
  const { page } = weekbook
  await page.locator('.report li').first().click()
  await page.keyboard.type('先写一句')
  await weekbook.choose('view figures')
  await page.locator('.rebuild-progress').waitFor()
  expect(await page.locator('.rebuild-progress').textContent()).toMatch(/正在重新读取全部文本：\d+ \/ 400/)
  expect((await weekbook.stored()).text).toContain('先写一句')
  await page.locator('.rebuild-progress').waitFor({ state: 'detached', timeout: 30_000 })
  await page.locator('.figures canvas').first().waitFor()
  await weekbook.choose('view plans')
  await page.getByText('正在逐周对照').waitFor()
  expect(weekbook.faults).toEqual([])
})
