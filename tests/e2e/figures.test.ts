import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** The instruments beside figures and objectives: what they tell, and what is changed there. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-figures-'))
const title = '第12周 2023-03-17'
const report = (title: string, figures: readonly string[], work: readonly string[]) =>
  `# ${title}\n\n# 系统运行数据\n\n${figures.join('\n')}\n\n# 【O1 入园体验】\n\n${work.join('\n')}`
const weeks = [
  report('第10周 2023-03-03', ['- 检票成功率：98.1%'], ['- 闸机更换，进度30%，预计4月完成', '- 导览改版，进度20%']),
  report('第11周 2023-03-10', ['- 检票成功率：98.4%'], ['- 闸机更换，进度43%，预计4月完成', '- 导览改版，进度25%']),
]
const text = report(
  title,
  ['- 检票成功率：98.72%', '- 停车场周转：3次'],
  ['- 闸机更换，进度43%，联调中，预计4月完成', '- 导览改版（二期），完成占比４０％（8/20），计划05/04上线'],
)

let weekbook: Weekbook
const start = async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
}
const beside = (words: string) => weekbook.page.locator('.report li', { hasText: words }).locator('> .instrument')
const told = (words: string) => expect.poll(() => beside(words).textContent())
const card = () => weekbook.page.locator('.block-popover')
const exported = async () => (await weekbook.exported()).toString()

beforeAll(async () => {
  const files = [...weeks, text].map((content, at) => {
    const file = join(folder, `${at}.md`)
    writeFileSync(file, content)
    return file
  })
  await start()
  for (const file of files) {
    await weekbook.importFiles([file])
    await weekbook.page.locator('.report').waitFor()
  }
  await weekbook.shown(title)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('a figure tells last week, the change and the weeks, and a new one that it is new', async () => {
  await told('检票成功率').toContain('98.4%')
  await told('检票成功率').toContain('0.32 百分点')
  await expect.poll(() => beside('检票成功率').locator('.spark').count()).toBe(1)
  await told('停车场周转').toContain('首次记录')
})

describe('what a figure is judged by', () => {
  test('is set beside it with the keyboard and marked at once; Escape leaves it as it was', async () => {
    await beside('检票成功率').locator('[data-part="kpi:0"]').first().click()
    await card().getByLabel('目标').fill('９９')
    await weekbook.press('Escape')
    await expect.poll(() => card().count()).toBe(0)
    expect((await weekbook.call('readDecisions')).kpis).toEqual({})

    await beside('检票成功率').locator('[data-part="kpi:0"]').first().click()
    await card().getByLabel('目标').fill('９９')
    await weekbook.press('Enter', 'Tab')
    await weekbook.page.keyboard.type('98.8')
    await weekbook.press('Enter', 'Escape')
    await told('检票成功率').toContain('超出 ≥ 98.8%')
    await told('检票成功率').toContain('未达目标 99%')
    expect(await exported()).toBe(text)
  })

  test('turns with the direction', async () => {
    await beside('检票成功率').locator('[data-part="kpi:0"]').first().click()
    await card().getByText('越低越好').click()
    await weekbook.press('Escape')
    await told('检票成功率').toContain('达到目标 99%')
    expect(await beside('检票成功率').locator('.note-bad[data-arrow="up"]').count()).toBe(1)
  })
})

test('what is typed over stays painted', async () => {
  const painted = (name: string) =>
    weekbook.page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name)
  await expect.poll(() => painted('okr-progress')).toContain('43%')
  await weekbook.clickBehind('闸机更换，进度43')
  await weekbook.press('Shift+ArrowLeft', 'Shift+ArrowLeft')
  await weekbook.page.keyboard.type('58')
  expect(await painted('okr-progress')).toContain('58%')
  await weekbook.choose('undo')
  expect(await exported()).toBe(text)
})

describe('what is changed beside an item changes those characters and nothing else', () => {
  test('progress', async () => {
    await beside('闸机更换').locator('[data-part="progress"]').click()
    await card().getByRole('textbox', { name: '进度' }).fill('50')
    await weekbook.press('Enter')
    await told('闸机更换').toContain('7 百分点')
    expect(await exported()).toBe(text.replace('进度43%', '进度50%'))
    await weekbook.choose('undo')
    expect(await exported()).toBe(text)
    await beside('导览改版').locator('[data-part="progress"]').click()
    await weekbook.press('ArrowUp', 'ArrowUp', 'Enter')
    expect(await exported()).toBe(text.replace('４０％（8/20）', '４２％（8/20）'))
    await weekbook.choose('undo')
  })

  test('right behind a key too', async () => {
    await weekbook.clickBehind('闸机更换')
    await weekbook.page.keyboard.type('二期')
    await beside('闸机更换').locator('[data-part="progress"]').click()
    await card().getByRole('textbox', { name: '进度' }).fill('50')
    await weekbook.press('Enter')
    expect(await exported()).toBe(text.replace('闸机更换，进度43%', '闸机更换二期，进度50%'))
    await weekbook.choose('undo')
    await weekbook.choose('undo')
    expect(await exported()).toBe(text)
  })

  test('a date, by the keys of its calendar', async () => {
    await beside('闸机更换').locator('[data-part="date"]').click()
    await weekbook.press('ArrowRight', 'Enter')
    await told('闸机更换').toContain('原 4月')
    expect(await exported()).toBe(text.replace('预计4月', '预计5月'))
    await weekbook.choose('undo')
    await beside('导览改版').locator('[data-part="date"]').click()
    await weekbook.press('ArrowDown', 'Enter')
    expect(await exported()).toBe(text.replace('05/04', '05/11'))
    await weekbook.choose('undo')
  })

  test('a status', async () => {
    await beside('闸机更换').locator('[data-part="status"]').click()
    await card().getByRole('option', { name: '已上线' }).click()
    expect(await exported()).toBe(text.replace('联调中', '已上线'))
    await weekbook.choose('undo')
    expect(await exported()).toBe(text)
  })

  test('from the palette, at the line where the cursor is', async () => {
    await weekbook.clickBehind('闸机')
    await weekbook.choose('palette')
    await weekbook.page.getByRole('dialog').getByRole('combobox').waitFor()
    await weekbook.page.keyboard.type('改进度')
    await weekbook.press('Enter')
    await card().getByRole('textbox', { name: '进度' }).fill('51')
    await weekbook.press('Enter')
    expect(await exported()).toBe(text.replace('进度43%', '进度51%'))
    await weekbook.choose('undo')
  })
})

test('a wrong match is corrected, and stays so after a restart', async () => {
  await told('导览改版').toContain('上周 25%')
  const open = () => beside('导览改版').getByText('上周').first().click()
  await open()
  await card().getByRole('button', { name: '换一行' }).click()
  await card()
    .getByRole('option', { name: /闸机更换/ })
    .click()
  await expect.poll(() => card().textContent()).toContain('由你指定')
  await weekbook.press('Escape')
  await told('导览改版').toContain('上周 43%')
  await weekbook.quit()
  await start()
  await weekbook.open(title)
  await told('导览改版').toContain('上周 43%')
  await open()
  await card().getByRole('button', { name: '恢复自动对应' }).click()
  await weekbook.press('Escape')
  await told('导览改版').toContain('上周 25%')
  expect(await exported()).toBe(text)
  expect(weekbook.faults).toEqual([])
})
