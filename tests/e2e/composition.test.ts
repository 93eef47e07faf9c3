import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** Chinese typed through an input method: what is recognised by it, and that the line under the cursor outlives that. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-composition-'))
const text = `# 第11周 2023-03-10

Created: 2023年3月10日 9:30

# 系统运行数据

- 登录成功率：98.61%，下单成功率：%
- 事故数AB级次，CD级次

# 【O1 会员体系】

- 积分商城改版，进度60%，计划3/20上线
    1. 兑换记录导出开发中

# 稳定性建设

1. 生产稳定性事件：
- 3/5 10:20 监控发现短信网关超时
原因：运营商链路抖动
处置：切换线路
- 3/6 21:07 客诉反馈发票打印失败
    
    原因：模板缓存过期
    
    处置：重启打印服务
    

# 收获与反思

这一周在复盘上花的时间值得。

# 下周工作及目标

1. 大促容量评估`

let weekbook: Weekbook
let exports = 0
async function exported(): Promise<string> {
  exports += 1
  return (await weekbook.exportTo(join(folder, `${exports}.md`))).toString()
}

beforeAll(async () => {
  const file = join(folder, '2023-W11.md')
  writeFileSync(file, text)
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.importFiles([file])
  await weekbook.shown('第11周 2023-03-10')
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

/** `kept`: the text under the cursor stays the same node of the page even when its block is recognised anew. */
const places = [
  { name: 'a KPI value', behind: '登录成功率：98.6', kept: true },
  { name: 'an empty KPI value', behind: '下单成功率：', kept: false },
  { name: 'an empty count', behind: 'AB级', kept: false },
  { name: 'an OKR item', behind: '积分商城改版', kept: true },
  { name: 'an OKR item’s progress', behind: '进度6', kept: true },
  { name: 'an OKR item’s date', behind: '计划3/2', kept: true },
  { name: 'a nested OKR item', behind: '兑换记录', kept: true },
  { name: 'an incident’s own line', behind: '监控发现短信', kept: true },
  { name: 'an incident’s cause in a soft-break line', behind: '运营商链路', kept: true },
  { name: 'an incident’s handling in a soft-break line', behind: '切换线', kept: true },
  { name: 'an incident’s cause in a paragraph', behind: '模板缓存', kept: true },
  { name: 'the reflection', behind: '花的时间', kept: true },
  { name: 'a plan item', behind: '大促容量', kept: true },
] as const

describe.each(places)('composing in $name', (place) => {
  test('makes nothing anew under the cursor, nor when its end is recognised', async () => {
    await weekbook.clickBehind(place.behind)
    const line = await weekbook.page.evaluateHandle(() => getSelection()?.anchorNode?.parentElement?.closest('p, li'))
    const cursor = () => weekbook.page.evaluateHandle(() => getSelection()?.anchorNode)
    const session = await weekbook.page.context().newCDPSession(weekbook.page)
    const compose = (composed: string) =>
      session.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: composed.length,
        selectionEnd: composed.length,
      })
    await compose('s')
    const first = await cursor()
    for (const composed of ['sh', 'shi', 'shi c', 'shi ce']) {
      await compose(composed)
      expect(await first.evaluate((node, now) => node === now, await cursor())).toBe(true)
    }
    await session.send('Input.insertText', { text: '9' })
    await recognised()
    expect(
      await line.evaluate((element) => element?.isConnected && element.contains(getSelection()?.anchorNode ?? null)),
    ).toBe(true)
    if (place.kept)
      expect(await first.evaluate((node, now) => node === now && node?.isConnected, await cursor())).toBe(true)
    await weekbook.page.keyboard.press('Control+z')
    expect(await exported()).toBe(text)
  })
})

/** Two frames after a composition has ended, what it changed is recognised. */
async function recognised(): Promise<void> {
  await weekbook.page.evaluate(
    () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => resolve(null)), 60)),
  )
}

test('a figure is recognised once its value has been composed, not before', async () => {
  const open = () =>
    weekbook.page.evaluate(() => [...document.querySelectorAll('.kpi-label-open')].map((label) => label.textContent))
  expect(await open()).toEqual(['：', '级', '级'])
  await weekbook.clickBehind('下单成功率：')
  const session = await weekbook.page.context().newCDPSession(weekbook.page)
  await session.send('Input.imeSetComposition', { text: '97', selectionStart: 2, selectionEnd: 2 })
  expect(await open()).toHaveLength(3)
  await session.send('Input.insertText', { text: '97.2' })
  await expect.poll(open).toEqual(['级', '级'])
  await weekbook.page.keyboard.press('Control+z')
  await expect.poll(open).toHaveLength(3)
})

test('a figure looks like one from its first character on, and what is said behind its unit does not', async () => {
  const { clickBehind, page, press } = weekbook
  const labels = () => page.evaluate(() => [...(CSS.highlights.get('kpi-label') ?? [])].map(String))
  await clickBehind('下单成功率：')
  await page.keyboard.type('9')
  expect(await labels()).toContain('，下单成功率：')
  expect(await page.locator('.kpi-label-open').count()).toBe(2)
  await clickBehind('登录成功率：98.61')
  await press('Shift+Tab', 'Tab', 'Shift+Tab')
  await page.keyboard.type('97')
  expect(await labels()).toContain('登录成功率：')
  await press('End')
  await page.keyboard.type('（试行）')
  expect(await labels()).toContain('（试行）')
  await press('Control+z', 'Control+z', 'Control+z')
  expect(await exported()).toBe(text)
})

test('a heading that becomes another section makes its items something else', async () => {
  await weekbook.clickBehind('系统运行数据')
  for (let count = 0; count < 6; count++) await weekbook.page.keyboard.press('Backspace')
  await weekbook.compose(['qi', 'qi ta'], '其他')
  await expect.poll(() => weekbook.page.locator('.kpi').count()).toBe(0)
  await weekbook.page.keyboard.press('Control+z')
  await weekbook.page.keyboard.press('Control+z')
  await expect.poll(() => weekbook.page.locator('.kpi').count()).toBe(2)
  expect(await exported()).toBe(text)
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
