import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { week1, week1Repaired, week2, writeFaultyExport } from '../electron/library/doctor/faultyExport.ts'

/** A small export whose faults were made by hand. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-doctor-'))
const exported = join(folder, 'export')
let weekbook: Weekbook

beforeAll(async () => {
  writeFaultyExport(exported)
  weekbook = await startWeekbook(join(folder, 'library'))
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const doctor = () => weekbook.page.getByRole('button', { name: '体检', exact: true }).click()
const findings = () => weekbook.page.locator('.doctor-finding')
const finds = (count: number) =>
  until(async () => (await findings().count()) === count, `There are not ${count} findings`)
async function textOf(title: string): Promise<string> {
  const report = (await weekbook.call('listReports')).find((report) => report.title === title)
  const opened = await weekbook.call('openReport', report?.id ?? 0)
  return opened.ok ? opened.value.text : ''
}

test('an empty library has nothing wrong', async () => {
  await doctor()
  await weekbook.page.getByRole('heading', { name: '没有发现问题' }).waitFor()
})

test('each fault is shown with what its repair would change, and nothing is changed', async () => {
  const { page } = weekbook
  await weekbook.drop([exported])
  const dialog = page.getByRole('dialog', { name: '导入完成' })
  await dialog.getByRole('button', { name: '完成' }).click()
  await doctor()
  await page.getByRole('button', { name: '重新检查' }).click()
  await finds(6)
  expect(await page.locator('.doctor-reason').allInnerTexts()).toEqual([
    '图片不在资料库里',
    '链接指向的页面换了位置',
    '链接指向的页面不在资料库里',
    '这天的日报属于另一周',
    '这几周没有周报',
    '与另一页逐字节相同',
  ])
  const image = findings().filter({ hasText: '图片不在资料库里' })
  expect(await image.locator('.doctor-text').allInnerTexts()).toEqual([
    '![图](old/flow-chart.png)',
    '![图](week2/flow-chart.png)',
  ])
  await findings().filter({ hasText: '2024年1月15日 – 2024年1月28日 · 2 周' }).waitFor()
  expect(await textOf('第01周 2024-01-05')).toBe(week1)
  expect(await textOf('第02周 2024-01-12')).toBe(week2)
})

test('one repair is accepted with the keyboard, and taken back', async () => {
  const { page } = weekbook
  const stray = findings().filter({ hasText: '这天的日报属于另一周' })
  await findings().nth(2).locator('.doctor-place').focus()
  await page.keyboard.press('ArrowDown')
  await until(
    () => stray.locator('.doctor-place').evaluate((place) => place === document.activeElement),
    'The arrow did not go on to the next finding',
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await weekbook.told('修复了 1 处')
  await finds(5)
  expect(await textOf('第01周 2024-01-05')).toBe(week1Repaired)
  await page.getByRole('button', { name: '撤销' }).click()
  await weekbook.told('撤回了 1 处修复')
  expect(await textOf('第01周 2024-01-05')).toBe(week1)
  expect(await textOf('第02周 2024-01-12')).toBe(week2)
  await stray.waitFor()
})

test('all repairs of a kind are accepted together; what has none stays', async () => {
  const { page } = weekbook
  await page.getByRole('radio', { name: '链接 2' }).click()
  await page.getByRole('button', { name: '全部修复（1）' }).click()
  await page.getByRole('radio', { name: '链接 1' }).waitFor()
  expect(await page.locator('.doctor-reason').allInnerTexts()).toEqual(['链接指向的页面不在资料库里'])
  expect(await textOf('第02周 2024-01-12')).toContain('../guides/')
})

test('a missing week opens the dialog for it; a place opens its report at the line', async () => {
  const { page } = weekbook
  await page.getByRole('radio', { name: '缺周 1' }).click()
  await page.getByRole('button', { name: '写这一周…' }).click()
  await page.getByRole('button', { name: /第03周/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: '图片 1' }).click()
  await page.getByRole('button', { name: '第02周 2024-01-12 第 5 行' }).click()
  await weekbook.shown('第02周 2024-01-12')
})
