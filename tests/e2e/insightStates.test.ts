import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import type { ViewName } from '../../shared/ipc/viewNames.ts'

/** Each view of a library without a report, and of one with a single week. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-states-'))
const week = fileURLToPath(new URL('../fixtures/archive/2024-W10.md', import.meta.url))

let weekbook: Weekbook
beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
const main = () => weekbook.page.getByRole('main')
const words = async () =>
  (await main().allInnerTexts())
    .join('\n')
    .split(/\s*\n\s*|\t/)
    .filter(Boolean)

const none: readonly (readonly [view: ViewName, heading: string])[] = [
  ['figures', '还没有指标'],
  ['objectives', '还没有目标事项'],
  ['incidents', '没有稳定性事件'],
  ['plans', '还没有计划可以统计'],
  ['year', '还没有周报'],
  ['review', '还没有可以回顾的周报'],
]
describe('without a report', () => {
  test.each(none)('%s says what would be here, and offers the first one', async (view, heading) => {
    await weekbook.choose(`view ${view}`)
    await main().getByRole('heading', { name: heading }).waitFor()
    await main().getByRole('button', { name: '导入上周的 Markdown' }).waitFor()
    await main().getByRole('button', { name: '写第一份周报' }).click()
    await weekbook.page.getByRole('dialog').waitFor()
    await weekbook.page.keyboard.press('Escape')
    await weekbook.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('pages offer a whole export, the doctor finds nothing', async () => {
    await weekbook.choose('view pages')
    await main().getByRole('button', { name: '导入 zip…' }).waitFor()
    await weekbook.choose('view doctor')
    await main().getByRole('heading', { name: '没有发现问题' }).waitFor()
  })
})

/** What it tells of the one week, in the order in which it stands there. */
const one: readonly (readonly [view: ViewName, shown: string, told: readonly string[]])[] = [
  ['figures', '99.95%', ['1 周', '第10周', '出票成功率', '99.95%', '这一周 2 起事件']],
  // 20 and 30 minutes are told: in the middle 25, together 50.
  [
    'incidents',
    '监控发现出票队列积压',
    [
      '2 起',
      '25 分钟',
      '30 分钟',
      '50 分钟',
      '缺原因',
      '1',
      '缺处置',
      '0',
      '待复盘',
      '1',
      '缺原因',
      '待复盘',
      '第10周',
    ],
  ],
  ['plans', '演练', ['–', '0', '这段时间的每份计划后面都还没有下一周的周报，所以还没有可以统计的。', '演练', '还没到']],
  ['year', '2024 年', ['2024 年', '1 周', '9', '10', '11']],
  ['review', '2024年回顾', ['只有一份周报：第10周（2024-03-08）。', '99.95%', '99.95%', '2', '50', '30']],
  ['objectives', '还没有目标事项', ['还没有目标事项']],
]
describe('with one week', () => {
  beforeAll(async () => {
    // In 2024 several rules of numbering fit; being asked would stand in the way.
    await weekbook.call('changeSettings', { weekNumbering: 'weeknum2' })
    await weekbook.importFiles([week])
    await weekbook.shown('第10周 2024-03-08')
  })
  test.each(one)('%s', async (view, shown, told) => {
    await weekbook.choose(`view ${view}`)
    await main().getByText(shown).first().waitFor()
    await main().locator('.link-progress').waitFor({ state: 'detached' })
    const found = await words()
    let from = 0
    for (const word of told) {
      const at = found.findIndex((text, at) => at >= from && text === word)
      expect(at, `${word} in ${found.slice(from).join(' | ')}`).toBeGreaterThanOrEqual(from)
      from = at + 1
    }
    expect(await main().getByRole('button', { name: '写第一份周报' }).count()).toBe(0)
  })

  test('a view that has nothing to show of it leads to it', async () => {
    await weekbook.choose('view objectives')
    await main().getByRole('button', { name: '打开最近的周报' }).click()
    await weekbook.shown('第10周 2024-03-08')
  })
})

describe('of a year without any, beside one that has them', () => {
  beforeAll(async () => {
    const weeks = {
      '第11周 2024-03-15': '# 第11周 2024-03-15\n\n# 【O1 售票】\n\n- 选座改版，进度30%\n\n# 下周工作及目标\n\n1. 演练',
      '第10周 2025-03-07': '# 第10周 2025-03-07\n\n# 其他\n\n平安无事。',
    }
    for (const [title, text] of Object.entries(weeks)) {
      const path = join(folder, `${title}.md`)
      writeFileSync(path, text)
      await weekbook.importFiles([path])
      await weekbook.shown(title)
    }
  })

  test('objectives name the year', async () => {
    await weekbook.choose('view objectives')
    await main().getByRole('heading', { name: '2025 年没有目标事项' }).waitFor()
    await main().getByRole('button', { name: '看全部年份' }).click()
    await main().getByRole('button', { name: '选座改版' }).waitFor()
    await main().getByRole('combobox', { name: '年份' }).click()
    await weekbook.page.getByRole('option', { name: '2025 年' }).click()
  })

  test('plans say so below what the years came to, and head no empty list', async () => {
    await weekbook.choose('view plans')
    await main().getByText('这一年的周报里没有计划。').waitFor()
    await main().getByRole('region', { name: '完成率的变化' }).waitFor()
    expect(await main().getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['完成率的变化'])
  })
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
