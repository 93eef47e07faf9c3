import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databaseOf, startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** What was typed outlives the window, the app's processes and a change of mind. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-survival-'))
const body = '# 收获与反思\n\n先量再改。'
const first = `# 第21周 2023-05-19\n\nCreated: 2023年5月19日 18:02\n\n${body}`
const second = `# 第22周 2023-05-26\n\nCreated: 2023年5月26日 18:02\n\n${body}`
const files = [first, second].map((text, at) => {
  const path = join(folder, `${at}.md`)
  writeFileSync(path, text)
  return path
})
/** No more than this, in milliseconds, may be lost. */
const mayBeLost = 2000

let library = ''
let libraries = 0
let weekbook: Weekbook
async function restart(): Promise<void> {
  weekbook = await startWeekbook(library)
  await weekbook.shown('第22周 2023-05-26')
}
beforeEach(async () => {
  libraries += 1
  library = join(folder, String(libraries))
  weekbook = await startWeekbook(library)
  await weekbook.drop(files)
  await weekbook.page.getByRole('button', { name: '完成' }).click()
  await weekbook.shown('第22周 2023-05-26')
})
afterEach(() => weekbook.quit())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Types a sign every 100 ms; when each one was typed. */
async function typeOn(signs: string): Promise<readonly number[]> {
  const times: number[] = []
  for (const sign of signs) {
    await weekbook.page.keyboard.type(sign, { delay: 100 })
    times.push(Date.now())
  }
  return times
}
/** Four seconds of typing. */
const signs = 'abcdefghijklmnopqrstuvwxyz0123456789ABCD'

/** The stored text is the old one with the first of the signs, among them all that were typed this long before. */
async function expectAllBut(times: readonly number[], ended: number): Promise<void> {
  const safe = times.filter((time) => time <= ended - mayBeLost).length
  expect(safe).toBeGreaterThan(10)
  const { text } = await weekbook.stored()
  expect(text.startsWith(second)).toBe(true)
  const kept = text.slice(second.length)
  expect(signs.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(safe)
}

function expectSound(): void {
  const db = new Database(databaseOf(library))
  expect(db.pragma('quick_check', { simple: true })).toBe('ok')
  db.close()
}

describe('killed', () => {
  test('two seconds after the last key, the app has lost nothing, and its library is sound', async () => {
    const { clickBehind, compose, page } = weekbook
    await clickBehind('先量再改。')
    await page.keyboard.type('2')
    await compose(['zai', 'zai wen'], '再问一次。')
    const typed = Date.now()
    await until(() => Date.now() - typed >= mayBeLost, 'The clock stands still')
    await weekbook.kill()
    expectSound()
    await restart()
    expect((await weekbook.stored()).text).toBe(`${second}2再问一次。`)
  })

  test('in the middle of typing, it has lost the last two seconds at most', async () => {
    await weekbook.clickBehind('先量再改。')
    const times = await typeOn(signs)
    const ended = Date.now()
    await weekbook.kill()
    expectSound()
    await restart()
    await expectAllBut(times, ended)
  })
})

test('a window that crashes while one types has lost the last two seconds at most', async () => {
  await weekbook.clickBehind('先量再改。')
  const times = await typeOn(signs)
  const ended = Date.now()
  await weekbook.app.evaluate(async ({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as Electron.WebContents
    const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)))
    contents.forcefullyCrashRenderer()
    await loaded
  })
  await weekbook.quit()
  expectSound()
  await restart()
  await expectAllBut(times, ended)
})

describe('what was composed a moment ago', () => {
  test('is there after quitting at once', async () => {
    await weekbook.clickBehind('先量再改。')
    await weekbook.compose(['zai', 'zai wen'], '再问一次。')
    await weekbook.quit()
    await restart()
    expect((await weekbook.stored()).text).toBe(`${second}再问一次。`)
  })

  test('is there after opening another report at once, and nowhere else', async () => {
    await weekbook.clickBehind('先量再改。')
    await weekbook.compose(['zai', 'zai wen'], '再问一次。')
    await weekbook.choose('previousReport')
    await weekbook.shown('第21周 2023-05-19')
    expect((await weekbook.stored()).text).toBe(first)
    await weekbook.open('第22周 2023-05-26')
    expect((await weekbook.stored()).text).toBe(`${second}再问一次。`)
  })
})

test('undoing never reaches into another report, nor behind the opening of one', async () => {
  const { clickBehind, open, page, press } = weekbook
  const exported = async () => (await weekbook.exported()).toString()
  await clickBehind('先量再改。')
  await page.keyboard.type('再问。')
  await open('第21周 2023-05-19')
  await clickBehind('先量再改。')
  await press('Control+z', 'Control+z')
  expect(await exported()).toBe(first)
  await page.keyboard.type('也问。')
  await open('第22周 2023-05-26')
  await clickBehind('先量再改。')
  await press('Control+z', 'Control+z')
  expect(await exported()).toBe(`${second}再问。`)
  await open('第21周 2023-05-19')
  await weekbook.choose('undo')
  await weekbook.choose('redo')
  expect(await exported()).toBe(`${first}也问。`)
})
