import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/**
 * A whole week written from last week's with the keyboard alone: the pointer is never used, and nothing is called but
 * what keys call. The test looks where a person would look, to know which key comes next.
 */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-keyboard-'))
const library = join(folder, 'library')

const before = `# 第14周 2023-03-31

Created: 2023年3月31日 17:40

# 系统运行数据

- 靠泊计划兑现率：95.8%，闸口识别率：97.9%

# 【O1 智能闸口】

1. 闸口改造，进度30%，预计4月底投产`

const lastWeek = `# 第15周 2023-04-07

Created: 2023年4月7日 17:20

# 系统运行数据

- 靠泊计划兑现率：96.4%，闸口识别率：98.12%
- 单船作业时长：11.5小时
- 事故数AB级0次，CD级2次

# 【O1 智能闸口】

1. 闸口改造，进度43%，预计4月底投产
    1. 车牌识别换型，完成占比60%（12/20）
2. 预约改版，联调中，计划4/21上线

# 稳定性建设

1. 生产稳定性事件：
- 4/5 9:12 监控发现闸口排队
原因：识别超时
处置：切换备机，9:40恢复

# 收获与反思

先疏后堵。

# 下周工作及目标

1. 车牌识别换型全部完成
2. 岸桥巡检方案评审`

/** Typed by hand, but for the moment at which it was created. */
const thisWeek = `# 第16周 2023-04-14

Created: NOW

# 系统运行数据

- 靠泊计划兑现率：97.1%，闸口识别率：暂无%
- 单船作业时长：11小时
- 事故数AB级0次，CD级1次

# 【O1 智能闸口】

1. 闸口改造，进度50%，预计5月中投产
    1. 车牌识别换型，完成占比75%（15/20）
2. 预约改版，已提测，计划4/28上线

# 稳定性建设

1. 生产稳定性事件：
- 4/12 10:12 监控发现岸桥通信中断
原因：光缆被施工挖断
处置：切换备用链路，10:53恢复

# 收获与反思

备用链路要每月切一次。

# 下周工作及目标

1. 岸桥巡检方案评审
2. 闸口改造试运行`

let weekbook: Weekbook
/** This week's text, with the moment at which the app says that it was created. */
let written = ''

beforeAll(async () => {
  for (const text of [before, lastWeek]) writeFileSync(join(folder, `${/^# (.*)$/m.exec(text)?.[1]}.md`), text)
  await start()
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<void> {
  weekbook = await startWeekbook(library)
  await weekbook.page.evaluate(() =>
    window.addEventListener('pointerdown', () => console.error('The pointer was used'), { capture: true }),
  )
}
const type = (text: string) => weekbook.page.keyboard.type(text)
const press = (...keys: readonly string[]) => weekbook.press(...keys)
const times = (count: number, key: string) => press(...Array.from({ length: count }, () => key))
const selected = () => weekbook.page.evaluate(() => String(getSelection()))
/** The words that name what has the focus. */
const focused = () =>
  weekbook.page.evaluate(() => {
    const { activeElement: element } = document
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
const storedText = async () => (await weekbook.stored()).text

/** Finds a command, a section or a week in the palette, by what is typed, and chooses it. */
async function choose(typed: string, title: string): Promise<void> {
  await weekbook.shortcut('Control+Shift+P')
  await weekbook.page.locator('.palette-input').waitFor()
  await type(typed)
  const chosen = weekbook.page.locator('.palette-entry[aria-selected=true] .palette-title')
  await expect.poll(() => chosen.textContent()).toBe(title)
  await press('Enter')
  await weekbook.page.locator('.palette').waitFor({ state: 'detached' })
}

/** Goes on with Tab until what has the focus is called so. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await focused()) === name) return
    await press('Tab')
  }
  throw new Error(`Tab does not come to ${name}`)
}

/** Imports or exports by its keys; the system's dialog answers with this path. */
async function withDialog(path: string, keys: string): Promise<void> {
  await weekbook.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, path)
  await weekbook.shortcut(keys)
}
async function exportedByKeys(name: string): Promise<string> {
  const path = join(folder, name)
  await withDialog(path, 'Control+Shift+E')
  await until(() => existsSync(path), 'Nothing was exported')
  return readFileSync(path, 'utf8')
}

test('two weeks are brought in, and last week’s is gone to', async () => {
  await withDialog(join(folder, '第15周 2023-04-07.md'), 'Control+O')
  await weekbook.shown('第15周 2023-04-07')
  await withDialog(join(folder, '第14周 2023-03-31.md'), 'Control+O')
  await weekbook.shown('第14周 2023-03-31')
  await choose('15', '第15周 2023-04-07')
  await weekbook.shown('第15周 2023-04-07')
})

test('this week is made from it', async () => {
  await weekbook.shortcut('Control+N')
  await weekbook.page.getByRole('dialog').getByText('第16周 2023-04-14').first().waitFor()
  await tabTo('创建第16周')
  await press('Enter')
  await weekbook.shown('第16周 2023-04-14')
  const [, created = ''] = /^Created: (.*)$/m.exec(await storedText()) ?? []
  written = thisWeek.replace('NOW', created)
})

test('figures: Tab goes from value to value', async () => {
  await choose('系统运行', '系统运行数据')
  await press('ArrowDown', 'End', 'ArrowLeft', 'Shift+Tab')
  await type('97.1')
  await press('Tab')
  await weekbook.compose(['z', 'zan', 'zan wu'], '暂无')
  await press('Tab')
  await type('11')
  await press('Tab')
  await type('0')
  await press('Tab')
  await type('1')
})

test('work: a progress and a date by what stands beside the line, a progress and a date by typing', async () => {
  await choose('闸口', '【O1 智能闸口】')
  await press('ArrowDown')
  await choose('改进度', '改进度')
  await weekbook.page.locator('.block-popover').waitFor()
  await type('50')
  await press('Enter')
  await weekbook.page.locator('.block-popover').waitFor({ state: 'detached' })
  // 预计4月底投产: five characters from its end stand 月 and 底 before 投产.
  await press('End', 'ArrowLeft', 'ArrowLeft', 'Backspace', 'Backspace', 'Backspace')
  await type('5')
  await weekbook.compose(['y', 'yue', 'yue zhong'], '月中')

  await press('ArrowDown', 'End')
  await times(4, 'ArrowLeft')
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft')
  expect(await selected()).toBe('12')
  await type('15')
  await times(4, 'ArrowLeft')
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft')
  expect(await selected()).toBe('60')
  await type('75')

  await press('ArrowDown', 'Home')
  await times(5, 'ArrowRight')
  await times(3, 'Shift+ArrowRight')
  expect(await selected()).toBe('联调中')
  await weekbook.compose(['y', 'yi', 'yi ti', 'yi ti ce'], '已提测')
  await choose('改日期', '改日期')
  await weekbook.page.locator('.block-popover').waitFor()
  await press('ArrowDown', 'Enter')
  await weekbook.page.locator('.block-popover').waitFor({ state: 'detached' })
})

test('an incident: its menu by 、, its places by Tab, all of it through an input method', async () => {
  await choose('稳定性建', '稳定性建设')
  await press('ArrowDown', 'End', 'Enter')
  await weekbook.compose(['、'], '、')
  await weekbook.page.locator('.slash').waitFor()
  await type('sj')
  await weekbook.page.locator('.slash-option[aria-selected=true]', { hasText: '稳定性事件' }).waitFor()
  await press('Enter')
  await press('Shift+Home')
  expect(await selected()).toMatch(/^\d+\/\d+ \d+:\d\d $/)
  await type('4/12 10')
  await weekbook.compose(['：'], '：')
  await type('12 ')
  await weekbook.compose(['j', 'jian kong', 'jian kong fa xian'], '监控发现')
  await weekbook.compose(['an qiao', 'an qiao tong xin'], '岸桥通信中断')
  await press('Tab')
  await weekbook.compose(['guang lan', 'guang lan bei'], '光缆被施工挖断')
  await press('Tab')
  await weekbook.compose(['qie huan', 'qie huan bei yong'], '切换备用链路，')
  await type('10:53')
  await weekbook.compose(['hui fu'], '恢复')
})

test('a full-width colon in its time is told by the checks: F8 goes there, and the right one is typed', async () => {
  // From the end of the heading: the incident lies behind it.
  await choose('稳定性建', '稳定性建设')
  await until(async () => {
    await weekbook.shortcut('F8')
    return (await selected()) === '10：12'
  }, 'F8 does not come to the time')
  await type('10:12')
})

test('a reflection through an input method', async () => {
  await choose('收获', '收获与反思')
  await press('ArrowDown')
  await weekbook.compose(['b', 'bei yong', 'bei yong lian lu'], '备用链路要每月')
  await weekbook.compose(['qie yi ci'], '切一次。')
})

test('last week’s plan: one item is told by the text, one is answered with a reason and carried on', async () => {
  await weekbook.shortcut('Control+1')
  const items = weekbook.page.locator('.plan-standing')
  await expect.poll(() => items.count()).toBe(2)
  await weekbook.shortcut('F6')
  await expect.poll(() => items.first().evaluate((item) => item === document.activeElement)).toBe(true)
  await press('1', 'ArrowDown', '2')
  await tabTo('列入这周的计划')
  await press('Enter')
  await items.last().getByText('已列入计划').waitFor()
  await tabTo('写一句原因')
  await weekbook.compose(['z', 'zhuan jia'], '专家改期')
  await press('Enter')
  const earlier = (await weekbook.call('listReports')).find(({ title }) => title.startsWith('第15周'))?.id ?? -1
  await until(
    async () => (await weekbook.call('readPlanAnswers', earlier)).some(({ why }) => why === '专家改期'),
    'The reason was not kept',
  )
  await weekbook.shortcut('Shift+F6')
  await expect.poll(() => weekbook.page.evaluate(() => document.activeElement?.className)).toContain('report')
  await weekbook.shortcut('Control+1')
  await items.first().waitFor({ state: 'detached' })
})

test('this week’s plan goes on below what was carried', async () => {
  await choose('下周工作', '下周工作及目标')
  await press('ArrowDown', 'ArrowDown')
  await weekbook.compose(['zha kou', 'zha kou gai zao'], '闸口改造试运行')
})

test('exported by its keys, it is what a person would have typed', async () => {
  expect(await exportedByKeys('this.md')).toBe(written)
})

test('after the next start it is the same', async () => {
  expect(weekbook.faults).toEqual([])
  await weekbook.quit()
  await start()
  await weekbook.shown('第16周 2023-04-14')
  expect(await storedText()).toBe(written)
  expect(await exportedByKeys('again.md')).toBe(written)
  await choose('15', '第15周 2023-04-07')
  await weekbook.shown('第15周 2023-04-07')
  expect(await exportedByKeys('last.md')).toBe(lastWeek)
  expect(weekbook.faults).toEqual([])
})
