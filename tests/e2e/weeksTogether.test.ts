import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** What five weeks tell together, in the real app; their sums were worked out by hand. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-weeks-'))
const fixtures = join(import.meta.dirname, '../fixtures/weeks')

let weekbook: Weekbook
const main = () => weekbook.page.getByRole('main')
const region = (name: string) => weekbook.page.getByRole('region', { name })
const rows = async (name: string) =>
  (await region(name).getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
async function chooseYear(name: string) {
  await main().getByRole('combobox').click()
  await weekbook.page.getByRole('option', { name }).click()
}
/** The rows of the board or of the slip ledger. */
const boardCells = async () => {
  const told = await main().locator('tbody tr:has(td)').allInnerTexts()
  return told.map((text) => text.split(/\n*\t\n*/))
}
/** The line of the report at which the cursor stands. */
const current = () =>
  weekbook.page.evaluate(() => {
    const node = getSelection()?.anchorNode
    return (node instanceof Element ? node : node?.parentElement)?.closest('p')?.textContent ?? ''
  })

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  for (const [at, name] of readdirSync(fixtures).sort().entries()) {
    await weekbook.importFiles([join(fixtures, name)])
    await until(async () => (await weekbook.rows()).length === at + 1, `${name} was not imported`)
  }
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('plans: sums, what keeps slipping, and what became of each item; a click goes to the line', async () => {
  await weekbook.choose('view plans')
  await chooseYear('全部年份')
  await region('一再顺延').getByText('连续 2 周').waitFor()
  await main().locator('.link-progress').waitFor({ state: 'detached' })
  const sums = await main().locator('.plans-sums > div').allInnerTexts()
  expect(sums.map((text) => text.replace(/\s+/g, ' '))).toEqual([
    '完成率 37.5%',
    '计划 9',
    '完成 3',
    '顺延 3',
    '放弃 1',
    '写到了 0',
    '没交代 2',
  ])
  expect(await rows('完成率的变化')).toEqual(['33% 2023年4季度', '50% 2024年1季度'])
  expect(await rows('一再顺延')).toEqual([
    '社区读者问卷调研 2023年第50周 – 2023年第53周 连续 3 周 放弃',
    '年度总结汇报 2023年第53周 – 2024年第01周 连续 2 周 没交代',
  ])
  expect((await rows('逐周')).slice(0, 3)).toEqual([
    '春节值班安排 还没到',
    '年度总结汇报 没交代',
    '借还书流程上线 写到： 2024年第02周 完成',
  ])
  await region('一再顺延').getByText('年度总结汇报').click()
  await weekbook.shown('第01周 2024-01-05')
  await until(async () => (await current()) === '年度总结汇报', 'the cursor is not at the planned item')
})

test('objectives: where each item stands, which dates were put off, and the story of one', async () => {
  await weekbook.choose('view objectives')
  await main().getByRole('button', { name: '借还书流程改造' }).waitFor()
  expect(await boardCells()).toEqual([
    ['借还书流程改造', '100%', '完成', '预计1/12上线', '2024年1月12日', '1', '2024年第02周'],
    ['馆藏盘点接口', '30%', '进行中', '预计3月中上线', '2024年1月12日', '1', '2024年第02周'],
    ['读者积分对账与报表', '20%', '', '', '2024年1月5日', '', '2024年第01周'],
  ])
  await main().getByRole('radio', { name: '推迟记录' }).click()
  await main().getByText('推迟 2 次，共 32 天').waitFor()
  expect(await boardCells()).toEqual([
    ['2024年第02周', '馆藏盘点接口', '预计2月上线', '预计3月中上线', '+20'],
    ['2023年第53周', '借还书流程改造', '预计12月底上线', '预计1/12上线', '+12'],
  ])
  await main().getByRole('button', { name: '馆藏盘点接口' }).click()
  await main().getByText('推迟 20 天').waitFor()
  // Progress was told once; of February its last day was promised, of the middle of March the 20th.
  expect(await main().locator('.thread-chart text').allTextContents()).toEqual([
    '0%',
    '100%',
    '2月29日',
    '3月20日',
    '2023年12月8日',
    '2024年3月20日',
  ])
  expect(await main().locator('.thread-dot').count()).toBe(1)
  expect(await main().locator('.thread-tick').count()).toBe(4)
  const weeks = (await main().getByRole('listitem').allInnerTexts()).map((text) => text.split(/\n+/))
  expect(weeks).toEqual([
    ['2024年第02周', '2024年1月12日', '馆藏盘点接口，开发中，进度30%，预计3月中上线推迟 20 天', '30%'],
    ['2024年第01周', '2024年1月5日', '馆藏盘点接口，开发中，预计2月上线'],
    ['2023年第51周', '2023年12月15日', '馆藏盘点接口，设计中'],
    ['2023年第50周', '2023年12月8日', '馆藏盘点接口，设计中'],
  ])
  await main().getByRole('button', { name: '2023年第51周' }).click()
  await weekbook.shown('第51周 2023-12-15')
  await until(async () => (await current()) === '馆藏盘点接口，设计中', 'the cursor is not at the item')
})

test('a slip leads to its line, a year leaves those of others out, Escape goes back from a story', async () => {
  await weekbook.choose('view objectives')
  await main().getByRole('heading', { name: '馆藏盘点接口' }).waitFor()
  await weekbook.press('Escape')
  await main().getByText('推迟 2 次，共 32 天').waitFor()
  // Back at the item whose story it was.
  const focused = () => weekbook.page.evaluate(() => document.activeElement?.textContent)
  await until(async () => (await focused()) === '馆藏盘点接口', 'the item does not have the focus')
  await weekbook.press('Enter')
  await main().getByRole('heading', { name: '馆藏盘点接口' }).waitFor()
  await until(async () => (await focused()) === '返回', 'the way back does not have the focus')
  await weekbook.press('Enter')
  await chooseYear('2023 年')
  await main().getByText('推迟 1 次，共 12 天').waitFor()
  await main().getByRole('button', { name: '第53周' }).click()
  await weekbook.shown('第53周 2023-12-29')
  await until(async () => (await current()).startsWith('借还书流程改造'), 'the cursor is not at the item')
  await weekbook.choose('view objectives')
  await main().getByRole('radio', { name: '看板' }).click()
  // Week 53 left one item out, and the year after it is not the time that was asked for.
  await main().getByRole('button', { name: '读者积分对账' }).waitFor()
  expect(await boardCells()).toEqual([
    ['借还书流程改造', '80%', '', '预计1/12上线', '12月29日', '1', '第53周'],
    ['读者积分对账', '10%', '', '', '12月29日', '', '第53周'],
    ['馆藏盘点接口', '', '设计中', '', '12月8日', '', '第51周'],
  ])
})

test('plans by month and by year', async () => {
  await weekbook.choose('view plans')
  await chooseYear('全部年份')
  await main().getByRole('radio', { name: '按年' }).click()
  await until(
    async () => JSON.stringify(await rows('完成率的变化')) === JSON.stringify(['33% 2023 年', '50% 2024 年']),
    'these are not the years',
  )
  await main().getByRole('radio', { name: '按月' }).click()
  await until(async () => (await rows('完成率的变化')).join() === '33% 2023年12月,50% 2024年1月', 'not the months')
})

test('the year: each week in its place, the missing one too; a click opens it', async () => {
  await weekbook.choose('view year')
  await main()
    .getByRole('button', { name: /^第50周/ })
    .waitFor()
  const years = await main().getByRole('heading', { level: 2 }).allInnerTexts()
  expect(years.map((text) => text.replace(/\s+/g, ''))).toEqual(['2024年2周', '2023年3周·缺1周'])
  expect(await main().locator('.year-missing').allInnerTexts()).toEqual(['52'])
  await main()
    .getByRole('button', { name: /^第51周/ })
    .click()
  await weekbook.shown('第51周 2023-12-15')
})

test('a year’s reflections are read one after another, and the arrow keys turn the year', async () => {
  await weekbook.choose('view year')
  await main().getByRole('radio', { name: '反思' }).click()
  // All years were chosen last; it is about one, the newest.
  expect(await main().getByRole('combobox', { name: '年份' }).textContent()).toBe('2024 年')
  await chooseYear('2024 年')
  await main().getByText('外部通道要有第二条。').waitFor()
  await main().getByRole('heading', { name: '全年' }).click()
  await weekbook.press('ArrowLeft')
  await main().getByText('年底不赶上线。').waitFor()
  expect((await main().getByRole('article').allInnerTexts()).map((text) => text.split(/\n+/))).toEqual([
    ['第50周', '2023年12月8日', '先把流程画清楚，再写代码。'],
    ['第51周', '2023年12月15日', '告警要能说出是哪一台机器。', '值班表贴在门口。'],
    ['第53周', '2023年12月29日', '年底不赶上线。'],
  ])
  await weekbook.press('ArrowRight')
  await main().getByText('外部通道要有第二条。').waitFor()
})

test('a quarter becomes a page of the library, is opened as any report, and written anew keeps what was there', async () => {
  await weekbook.choose('view review')
  await chooseYear('2024 年')
  await main().getByRole('radio', { name: '一季度' }).click()
  await main().getByRole('heading', { name: '2024年第一季度回顾' }).waitFor()
  // Names are not set one character below the other.
  const widths = await main()
    .locator('.review-page td:first-child')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width))
  expect(Math.min(...widths)).toBeGreaterThan(100)
  await main().getByRole('button', { name: '写成一页' }).click()
  await weekbook.shown('2024年第一季度回顾')
  const text = (await weekbook.stored()).text
  expect(text).toBe(readFileSync(join(fixtures, '../reviews/2024-Q1.md'), 'utf8'))
  expect((await weekbook.exported()).toString()).toBe(text)
  await weekbook.clickBehind('到第02周（2024-01-12）。')
  await weekbook.page.keyboard.type('另记一笔。')
  await weekbook.choose('view review')
  await main().getByRole('radio', { name: '一季度' }).click()
  await main().getByRole('button', { name: '按现在的周报重写' }).click()
  await weekbook.shown('2024年第一季度回顾')
  const anew = await weekbook.stored()
  expect(anew.text).toBe(text)
  const kept = await weekbook.call('listRevisions', anew.id)
  const texts = await Promise.all(kept.map(({ revision }) => weekbook.call('openRevision', anew.id, revision)))
  expect(texts.filter((one) => one.ok && one.value.text.includes('另记一笔。'))).toHaveLength(1)
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
