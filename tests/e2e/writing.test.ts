import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** Writing with the keyboard and the pointer on the real page, where the browser's own editing meets the editor's. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-writing-'))
const head = '# 第31周 2023-07-28\n\nCreated: 2023年7月28日 9:30'
const title = '第31周 2023-07-28'
const figures = `${head}\n\n# 系统运行数据\n\n- 挂号成功率：98.4%，缴费成功率：%\n- 事故数AB级0次，CD级1次\n\n# 其他\n\n- 机房巡检`

let weekbook: Weekbook
let exports = 0
async function exported(): Promise<string> {
  exports += 1
  return (await weekbook.exportTo(join(folder, `${exports}.md`))).toString()
}
async function open(library: string, text: string): Promise<void> {
  const file = join(folder, `${library}.md`)
  writeFileSync(file, text)
  weekbook = await startWeekbook(join(folder, library))
  await weekbook.importFiles([file])
  await weekbook.shown(title)
}
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await weekbook.page.keyboard.press(key)
}

beforeAll(() => open('empty', head))
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('an empty page says what can be done, and changes nothing by itself', async () => {
  const hint = await weekbook.page.evaluate(() => document.querySelector('.empty-page')?.getAttribute('data-hint'))
  expect(hint).toContain('在这里写')
  expect(await exported()).toBe(head)
})

test('a click below the text sets the cursor there, and what is typed becomes a report', async () => {
  const { keyboard, mouse } = weekbook.page
  const page = await weekbook.page.locator('.page-scroll').boundingBox()
  if (page === null) throw new Error('There is no page')
  await mouse.click(page.x + 200, page.y + page.height - 20)
  await keyboard.type('# 系统运行数据')
  await press('Enter')
  await keyboard.type('- 挂号成功率：98.4%')
  await press('Enter', 'Enter')
  await keyboard.type('# 【O1 分诊】')
  await press('Enter')
  await keyboard.type('1. 排队改版')
  await press('Enter', 'Tab')
  await keyboard.type('联调中，**预计**8/4上线')
  await press('Enter', 'Shift+Tab')
  await keyboard.type('叫号改版')
  await press('Shift+Enter')
  await keyboard.type('- 这是一行字')
  const written = `${head}

# 系统运行数据

- 挂号成功率：98.4%

# 【O1 分诊】

1. 排队改版
    1. 联调中，**预计**8/4上线
2. 叫号改版
\\- 这是一行字`
  expect(await exported()).toBe(written)
  expect(await weekbook.page.locator('.kpi').count()).toBe(1)
  expect(await weekbook.page.locator('.okr').count()).toBe(3)
})

test('the arrow keys go past what stands in the margin', async () => {
  await weekbook.quit()
  await open('figures', figures)
  const before = figures.replace('第31周 2023-07-28', '第30周 2023-07-21').replace('98.4%', '97.9%')
  const file = join(folder, 'before.md')
  writeFileSync(file, before)
  await weekbook.importFiles([file])
  await weekbook.open(title)
  await expect.poll(() => weekbook.page.locator('.instrument').count()).toBe(2)
  await weekbook.clickBehind('系统运行')
  await press('End', 'ArrowRight')
  await weekbook.page.keyboard.type('甲')
  await press('ArrowDown', 'Home')
  await weekbook.page.keyboard.type('乙')
  await press('ArrowUp', 'Home', 'ArrowLeft')
  await weekbook.page.keyboard.type('丙')
  const written = figures
    .replace('系统运行数据', '系统运行数据丙')
    .replace('- 挂号', '- 甲挂号')
    .replace('- 事故', '- 乙事故')
  expect(await exported()).toBe(written)
})

test('Tab goes from figure to figure, and what is typed takes the place of the value', async () => {
  await weekbook.quit()
  await open('values', figures)
  await weekbook.clickBehind('98.')
  await press('Tab')
  await weekbook.page.keyboard.type('97.2')
  await press('Tab')
  await weekbook.page.keyboard.type('2')
  expect(await exported()).toBe(figures.replace('缴费成功率：%', '缴费成功率：97.2%').replace('AB级0次', 'AB级2次'))
  await press('Control+z', 'Control+z')
  expect(await exported()).toBe(figures)
})

test('a report is shown again where it was left, and goes on with its cursor', async () => {
  const before = join(folder, 'before-again.md')
  const long = Array.from({ length: 60 }, (_, at) => `- 第${at + 1}台叫号机已巡检`).join('\n')
  writeFileSync(before, `# 第30周 2023-07-21\n\n# 其他\n\n${long}`)
  await weekbook.importFiles([before])
  await weekbook.shown('第30周 2023-07-21')
  await weekbook.clickBehind('第48台')
  const top = () => weekbook.page.evaluate(() => document.querySelector('.page-scroll')?.scrollTop)
  const left = await top()
  await weekbook.open(title)
  expect(await top()).toBe(0)
  await weekbook.open('第30周 2023-07-21')
  expect(await top()).toBe(left)
  await weekbook.page.keyboard.type('分诊')
  await expect.poll(async () => (await weekbook.stored()).text).toContain('- 第48台分诊叫号机已巡检')
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
