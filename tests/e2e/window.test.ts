import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, quitApp } from '../../build/launchApp.ts'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import type { CallName } from '../../shared/ipc/contract.ts'
import type { MenuCommand } from '../../shared/ipc/menuCommands.ts'
import type { Result } from '../../shared/ipc/problem.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-window-'))
let app: ElectronApplication
let page: Page
const faults: string[] = []

beforeAll(async () => {
  app = await launchApp({ dataFolder: path.join(folder, 'library') })
  page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  page.on('pageerror', (fault) => faults.push(fault.message))
  // A refused style or script shows here too.
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.waitForSelector('.app')
  await call('changeSettings', { language: 'zh', weekNumbering: 'weeknum2' })
  await page.reload()
})

afterAll(async () => {
  await quitApp(app)
  rmSync(folder, { recursive: true, force: true })
})

async function call(name: CallName, ...args: readonly unknown[]): Promise<unknown> {
  const asked = [name, args] as const
  return JSON.parse(await page.evaluate(([name, args]) => window.weekbook.call(name, args), asked))
}
async function command(name: MenuCommand): Promise<void> {
  await app.evaluate(({ BrowserWindow }, chosen) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send('command', chosen)
  }, name)
}
async function openReport(): Promise<StoredReport> {
  const { lastReport } = (await call('readSettings')) as { lastReport: number }
  const result = (await call('openReport', lastReport)) as Result<StoredReport>
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}
async function drop(files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((entries) => {
    const data = new DataTransfer()
    for (const [name, text] of entries) data.items.add(new File([text], name))
    return data
  }, Object.entries(files))
  await page.dispatchEvent('#root', 'dragenter', { dataTransfer: transfer })
  await page.getByText('松开鼠标，导入这些文件').waitFor()
  await page.dispatchEvent('#root', 'drop', { dataTransfer: transfer })
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const dialog = () => page.getByRole('dialog')
const title = () => page.getByRole('heading', { level: 1 }).first()
/** Waits until the library has these words. */
const saved = (words: string) => expect.poll(async () => (await openReport()).text).toContain(words)
const weeks = () =>
  page.getByRole('navigation', { name: '周报' }).getByRole('listitem').getByRole('button').allInnerTexts()

function week(number: string, date: string, body: string): string {
  const slashes = date.replaceAll('-', '/')
  return `# 第${number}周 ${date}\n\nCreated: 2024年5月1日 9:00\n\n# 第${number}周 ${slashes}\n\n${body}`
}
const body = '# 收获与反思\n\n先量再改。\n\n# 下周工作及目标\n\n1. 值班表\n2. 压测复盘'
const week18 = week('18', '2024-05-03', body)

test('an empty library offers two ways to begin, and a first report is one of them', async () => {
  await button('导入上周的 Markdown Notion 导出的 .md 文件，可以多份').waitFor()
  await page.getByRole('button', { name: /^写第一份周报/ }).click()
  await dialog().getByLabel('周报日期').fill('2024-04-26')
  await dialog().getByText('第17周 2024-04-26').waitFor()
  await button('创建周报').click()
  await expect.poll(() => title().textContent()).toBe('第17周 2024-04-26')
})

test('dropped files are imported, and the refused one is named with its reason', async () => {
  await drop({ '第18周.md': week18, '截图.md': 'PNG\0\0\0' })
  await dialog().getByText('“截图.md”第 1 行含有二进制内容').waitFor()
  await button('完成').click()
  expect(await title().textContent()).toBe('第18周 2024-05-03')
  expect((await openReport()).text).toBe(week18)
  expect((await weeks()).map((row) => row.split('\n')[0])).toEqual(['第18周', '第17周'])
})

test('the same bytes again change nothing; other bytes are asked about, side by side', async () => {
  await drop({ '第18周.md': week18 })
  // A notice is there twice for a moment: to be seen, and to be read out.
  await page.getByText('“第18周 2024-05-03”已在资料库中，内容相同').first().waitFor()

  const other = week18.replace('先量再改', '先问再量')
  await drop({ '第18周 改.md': other })
  await dialog().getByText('第18周已经有一份周报').waitFor()
  expect(await dialog().locator('mark').allInnerTexts()).not.toEqual([])
  await button('保留资料库里的').click()
  await button('完成').click()
  expect((await openReport()).text).toBe(week18)

  await drop({ '第18周 改.md': other })
  await button('换成文件里的').click()
  await button('完成').click()
  await page.getByText('先问再量').waitFor()
  expect((await openReport()).text).toBe(other)
})

test('a new week is previewed by rules that are remembered, and never made twice', async () => {
  await button('写新一周').click()
  const draft = dialog().getByRole('region', { name: '新一周的底稿' })
  await draft.getByText('第19周 2024-05-10').waitFor()
  expect(await draft.getByText('先问再量').count()).toBe(0)
  await dialog().getByLabel('收获与反思').getByRole('radio', { name: '保留' }).click()
  await draft.getByText('先问再量').waitFor()

  await dialog().getByLabel('日期', { exact: true }).fill('2024-04-25')
  await dialog().getByText('第17周已经有一份周报，不会重复创建。').waitFor()
  await dialog().getByLabel('日期', { exact: true }).fill('2024-05-11')
  await button('创建第19周').click()
  await expect.poll(() => title().textContent()).toBe('第19周 2024-05-11')
  expect((await openReport()).text).toContain('先问再量')
  expect(await call('readSettings')).toMatchObject({ carryOver: { reflection: 'keep' } })
})

test('title and date are edited together, in both forms, as one step to undo', async () => {
  await command('editTitle')
  await page.getByRole('form', { name: '标题和日期' }).getByLabel('日期', { exact: true }).fill('2024-05-17')
  await button('修改').click()
  await expect.poll(() => title().textContent()).toBe('第20周 2024-05-17')
  await saved('# 第20周 2024/05/17')
  await command('undo')
  await expect.poll(() => title().textContent()).toBe('第19周 2024-05-11')
  await command('redo')
  await expect.poll(() => title().textContent()).toBe('第20周 2024-05-17')
})

test('a report that was saved elsewhere is not overwritten unasked', async () => {
  const before = await openReport()
  await call('saveReport', before.id, `${before.text}\n3. 别处加的`, before.revision)
  await page.getByText('先问再量').click()
  await page.keyboard.press('End')
  await page.keyboard.type('这里加的')
  await button('比较两份…').click()
  await dialog().getByText('别处加的').waitFor()
  await button('用这个窗口里的').click()
  await saved('这里加的')
  const after = await openReport()
  expect(after.text).not.toContain('别处加的')
  expect(after.revision).toBe(before.revision + 2)
})

test('what goes to the trash can be taken back, or deleted for good', async () => {
  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '移到回收站' }).click()
  await button('撤销').click()
  await expect.poll(() => title().textContent()).toBe('第20周 2024-05-17')

  await page.getByRole('button', { name: '更多' }).click()
  await page.getByRole('menuitem', { name: '移到回收站' }).click()
  await command('trash')
  await page.getByRole('button', { name: '永久删除' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: '永久删除' }).click()
  await page.getByText('回收站是空的').waitFor()
  expect(await call('listTrash')).toEqual([])
  expect((await weeks()).map((row) => row.split('\n')[0])).toEqual(['第18周', '第17周'])
})

test('weeks are reached with the arrow keys', async () => {
  await page.getByRole('button', { name: /^2024 年/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => title().textContent()).toBe('第17周 2024-04-26')
  await command('nextReport')
  await expect.poll(() => title().textContent()).toBe('第18周 2024-05-03')
})

test('the language changes at once, and the look too', async () => {
  await command('settings')
  await dialog().getByRole('radio', { name: 'English' }).click()
  await dialog().getByRole('heading', { name: 'Settings' }).waitFor()
  await dialog().getByRole('radio', { name: 'Dark' }).click()
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  await page.keyboard.press('Escape')
  await button('New week').waitFor()
})

test('nothing went wrong on the page, and the content security policy was not hit', () => {
  expect(faults).toEqual([])
})
