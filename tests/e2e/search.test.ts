import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '../../build/project.mjs'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** The search over all weeks, and replacing in them, in the real app. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-search-'))
const texts = {
  '第18周 2023-04-28':
    '# 第18周 2023-04-28\n\n# 系统运行数据\n\n- 开闸率：99.1%\n\n## 【O1 闸机】\n\n- 闸机改造，整体进度43%，Gateway 联调中\n    1. 北门闸机已换\n\n# 收获与反思\n\n闸机要先量再改。',
  '第19周 2023-05-05':
    '# 第19周 2023-05-05\r\n\r\n# 系统运行数据\r\n\r\n- 开闸率：99.2%\r\n\r\n## 【O1 闸机】\r\n\r\n- 闸机改造，整体进度50%，gateway 已通\r\n',
  '第01周 2024-01-05': '# 第01周 2024-01-05\n\n# 其他\n\n- 与闸机无关的 **闸机** 备件',
} as const
const titles = Object.keys(texts) as (keyof typeof texts)[]

let weekbook: Weekbook
beforeAll(async () => {
  const library = join(folder, 'library')
  const files = titles.map((title) => {
    const path = join(folder, `${title}.md`)
    writeFileSync(path, texts[title])
    return path
  })
  const imported = spawnSync(
    process.execPath,
    [join(projectRoot, 'electron/cli/index.ts'), 'import', '--data', library, ...files],
    { encoding: 'utf8' },
  )
  if (imported.status !== 0) throw new Error(imported.stderr)
  weekbook = await startWeekbook(library)
  await weekbook.shown('第01周 2024-01-05')
  await weekbook.shortcut('Control+Shift+F')
  await weekbook.page.locator('.search-input').waitFor()
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const field = () => weekbook.page.getByRole('combobox', { name: '搜索全部周报、日报和页面' })
const count = () => weekbook.page.locator('.search-count')
const hits = () => weekbook.page.locator('.search-row-hit .search-line').allTextContents()

/** The text that the library has of a report. */
async function stored(title: string): Promise<string> {
  const report = (await weekbook.call('listReports')).find((one) => one.title === title)
  const result = await weekbook.call('openReport', report?.id ?? -1)
  return result.ok ? result.value.text : ''
}

test('a single character is found as it is composed to the end, newest weeks first, headings first', async () => {
  await field().focus()
  const input = await weekbook.page.context().newCDPSession(weekbook.page)
  await input.send('Input.imeSetComposition', { text: 'zha', selectionStart: 3, selectionEnd: 3 })
  await expect.poll(() => field().inputValue()).toBe('zha')
  // Nothing is looked for while composing: the page still says how to begin.
  expect(await weekbook.page.getByText('输入任意字词').count()).toBe(1)
  await input.send('Input.insertText', { text: '闸' })
  await expect.poll(() => count().textContent()).toBe('9 行，在 3 页中')
  expect(await hits()).toEqual([
    '- 与闸机无关的 **闸机** 备件',
    '## 【O1 闸机】',
    '- 开闸率：99.2%',
    '- 闸机改造，整体进度50%，gateway 已通',
    '## 【O1 闸机】',
    '- 开闸率：99.1%',
    '- 闸机改造，整体进度43%，Gateway 联调中',
    '1. 北门闸机已换',
    '闸机要先量再改。',
  ])
})

test('filters are typed or pressed, and stand in the field', async () => {
  await field().fill('闸机')
  await expect.poll(() => count().textContent()).toBe('7 行，在 3 页中')
  await weekbook.page.locator('.search-chip', { hasText: '2023' }).click()
  await expect.poll(() => count().textContent()).toBe('6 行，在 2 页中')
  expect(await field().inputValue()).toBe('闸机 年:2023 ')
  await field().fill('闸机 栏目:反思')
  await expect.poll(() => hits()).toEqual(['闸机要先量再改。'])
  await field().fill('闸 类型:指标 year:2023')
  await expect.poll(() => hits()).toEqual(['- 开闸率：99.2%', '- 开闸率：99.1%'])
  expect(await weekbook.page.locator('.search-row-hit .search-section').allTextContents()).toEqual([
    '系统运行数据',
    '系统运行数据',
  ])
  expect(await weekbook.page.locator('.search-page-name').allTextContents()).toEqual(['2023 第19周', '2023 第18周'])
  await field().fill('闸机 年:1999')
  await weekbook.page.getByRole('button', { name: '去掉筛选条件' }).click()
  await expect.poll(() => count().textContent()).toBe('7 行，在 3 页中')
})

test('case is ignored unless it is asked for, inside words too', async () => {
  await field().fill('ATEWA')
  await expect.poll(() => count().textContent()).toBe('2 行，在 2 页中')
  await weekbook.page.getByRole('button', { name: '区分大小写' }).click()
  await weekbook.page.getByText('没有找到“ATEWA”').waitFor()
  await weekbook.page.getByRole('button', { name: '区分大小写' }).click()
  await expect.poll(() => count().textContent()).toBe('2 行，在 2 页中')
})

test('the keyboard goes through what was found and opens it with the words selected; what is typed there is found', async () => {
  await field().fill('北门')
  await expect.poll(() => hits()).toEqual(['1. 北门闸机已换'])
  await field().focus()
  await weekbook.press('ArrowDown', 'Enter')
  await weekbook.shown('第18周 2023-04-28')
  await expect.poll(() => weekbook.page.evaluate(() => getSelection()?.toString())).toBe('北门')
  await weekbook.page.keyboard.type('南门')
  await weekbook.shortcut('Control+Shift+F')
  await expect.poll(() => weekbook.page.getByText('没有找到“北门”').count()).toBe(1)
  await field().fill('南门')
  await expect.poll(() => hits()).toEqual(['1. 南门闸机已换'])
  await field().press('Escape')
  await weekbook.shown('第18周 2023-04-28')
  await weekbook.shortcut('Control+Shift+F')
})

test('words are replaced in many reports as one step; all else keeps its bytes; undoing gives them back', async () => {
  const before = await Promise.all(titles.map(stored))
  await field().fill('闸机改造')
  await expect.poll(() => count().textContent()).toBe('2 行，在 2 页中')
  await weekbook.page.getByRole('button', { name: '替换', exact: true }).click()
  await weekbook.page.getByRole('textbox', { name: '替换为' }).fill('道闸改造')
  await expect
    .poll(() => weekbook.page.locator('.search-after').allTextContents())
    .toEqual(['- 道闸改造，整体进度50%，gateway 已通', '- 道闸改造，整体进度43%，Gateway 联调中'])
  await weekbook.page.getByRole('button', { name: '替换 2 行' }).click()
  await weekbook.told('已在 2 份周报中替换 2 行')
  expect(await Promise.all(titles.map(stored))).toEqual(before.map((text) => text.replace('闸机改造', '道闸改造')))
  await weekbook.page.getByRole('button', { name: '撤销' }).click()
  await weekbook.told('已恢复 2 份周报')
  expect(await Promise.all(titles.map(stored))).toEqual(before)
})

test('a line that is not chosen stays', async () => {
  const before = await Promise.all(titles.map(stored))
  await field().fill('闸机')
  await expect.poll(() => count().textContent()).toBe('7 行，在 3 页中')
  await weekbook.page.getByRole('textbox', { name: '替换为' }).fill('')
  await weekbook.page.getByRole('checkbox').first().click()
  await weekbook.page.getByRole('button', { name: '替换 6 行' }).click()
  await weekbook.told('已在 2 份周报中替换 6 行')
  expect(await Promise.all(titles.map(stored))).toEqual(
    before.map((text, at) => (at === 2 ? text : text.replaceAll('闸机', ''))),
  )
  expect(weekbook.faults).toEqual([])
})
