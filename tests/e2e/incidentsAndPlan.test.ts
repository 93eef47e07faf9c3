import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** Incidents, the plan and the reflection as a person writes them: the exported text is exact after each step. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-incidents-'))
const before = `# 第10周 2023-03-03

# 收获与反思

先写怎么退，再写怎么进。

# 下周工作及目标

1. 大促容量评估
2. 会员等级调整上线
3. 仓库盘点**流程**梳理`

const lists = {
  asWritten: `- 3/8 9:07 客诉反馈发票打印失败，定级为C级
    
    原因：模板缓存过期
    
    处置：重启打印服务
    
- 3/6 10:20 监控发现短信网关超时
原因：运营商链路抖动 处置：切换线路`,
  sorted: `- 3/6 10:20 监控发现短信网关超时
原因：运营商链路抖动 处置：切换线路
- 3/8 9:07 客诉反馈发票打印失败，定级为C级
    
    原因：模板缓存过期
    
    处置：重启打印服务
    `,
}
const report = (
  { count = '0', list = lists.asWritten, reflection = '', plan = '1. 招聘' } = {} as {
    count?: string
    list?: string
    reflection?: string
    plan?: string
  },
) => `# 第11周 2023-03-10

# 系统运行数据

- 事故数AB级0次，CD级${count}次

# 【O1 会员体系】

1. 会员等级调整已上线

# 稳定性建设

1. 生产稳定性事件：
${list}

# 收获与反思
${reflection}
# 下周工作及目标

${plan}`

let weekbook: Weekbook
const exported = async () => (await weekbook.exported()).toString()

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  for (const [name, text] of [
    ['第10周 2023-03-03', before],
    ['第11周 2023-03-10', report()],
  ] as const) {
    const file = join(folder, `${name}.md`)
    writeFileSync(file, text)
    await weekbook.importFiles([file])
    await weekbook.shown(name)
  }
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('incidents out of order are sorted by a click, and back by one undo', async () => {
  const { page } = weekbook
  await page.getByText('按时间排序').click()
  expect(await exported()).toBe(report({ list: lists.sorted }))
  expect(await page.getByText('按时间排序').count()).toBe(0)
  await weekbook.choose('undo')
  await page.getByText('按时间排序').waitFor()
  expect(await exported()).toBe(report())
  await page.getByText('按时间排序').click()
})

test('the count line follows the list when asked, and nothing else changes', async () => {
  const { page } = weekbook
  await page.getByText('列表里 CD级 1 起').waitFor()
  await page.getByText('改为 1').click()
  expect(await exported()).toBe(report({ count: '1', list: lists.sorted }))
  await weekbook.choose('undo')
  expect(await exported()).toBe(report({ list: lists.sorted }))
  await weekbook.choose('redo')
  await page.getByText('1 起没写级别').waitFor()
})

test('what is read off an incident leads to its words', async () => {
  const { page } = weekbook
  await page.locator('li.incident', { hasText: '短信网关' }).locator('[data-part="details"]').first().click()
  await page.locator('.incident-facts').getByText('外部原因').click()
  expect(await page.evaluate(() => String(getSelection()))).toBe('运营商')
})

test('an incident is inserted with the keyboard and filled in through an input method', async () => {
  const { page } = weekbook
  await weekbook.clickBehind('切换线路')
  await weekbook.press('Enter')
  await page.keyboard.type('/shijian')
  await page.getByRole('option', { name: '稳定性事件' }).waitFor()
  await weekbook.press('Enter')
  await page.locator('.incident-open').first().waitFor()
  await weekbook.compose(['d', 'da', 'dayin'], '打印缓慢')
  await weekbook.press('Tab')
  await weekbook.compose(['c', 'ci'], '磁盘满')
  await weekbook.press('Enter')
  await weekbook.compose(['q', 'qing'], '清理')
  await weekbook.press('Shift+Tab')
  await weekbook.compose(['l', 'le'], '了')
  const text = await exported()
  const time = /- (\d+\/\d+ \d+:\d\d) 打印缓慢/.exec(text)?.[1] ?? ''
  const [first = '', ...rest] = lists.sorted.split('\n- ')
  const list = [first, `${time} 打印缓慢\n原因：磁盘满了 处置：清理`, ...rest].join('\n- ')
  expect(text).toBe(report({ count: '1', list }))
  const [month, day] = time.split(/[/ ]/).map(Number)
  const now = new Date()
  // The clock may strike midnight in between.
  expect([now.getDate(), new Date(now.getTime() - 60_000).getDate()]).toContain(day)
  expect([now.getMonth() + 1, new Date(now.getTime() - 60_000).getMonth() + 1]).toContain(month)
  await weekbook.choose('undo')
  while ((await exported()) !== report({ count: '1', list: lists.sorted })) await weekbook.choose('undo')
})

test('an empty reflection has a line to write on, beside those of the weeks before', async () => {
  const { page } = weekbook
  await page.getByTitle('边写边看往期的反思').click()
  await page.getByText('先写怎么退，再写怎么进。').waitFor()
  await page.locator('.section-place').click()
  expect(await exported()).toBe(report({ count: '1', list: lists.sorted }))
  await page.locator('.section-place').click()
  await weekbook.compose(['z', 'zhi'], '值得')
  const written = report({ count: '1', list: lists.sorted, reflection: '\n值得\n' })
  expect(await exported()).toBe(written)
  await page.getByText('2 字', { exact: true }).waitFor()
  await weekbook.choose('undo')
  expect(await exported()).toBe(report({ count: '1', list: lists.sorted }))
  await weekbook.choose('redo')
  expect(await exported()).toBe(written)
})

test('the plan of the week before is answered with keys, by itself where a line tells of it, and carried once', async () => {
  const { page } = weekbook
  await page.getByRole('tab', { name: '上次的计划' }).click()
  const items = page.locator('.plan-standing')
  await page.getByText('2 项还没交代').waitFor()
  expect(await items.nth(1).getAttribute('data-outcome')).toBe('done')
  await items.nth(1).getByText('本周写了，已完成').click()
  expect(await page.evaluate(() => String(getSelection()))).toBe('会员等级调整已上线')

  await items.first().focus()
  await weekbook.press('2')
  const why = items.first().getByLabel('写一句原因')
  await why.focus()
  await weekbook.compose(['r', 'ren'], '人手不足')
  await weekbook.press('Enter', 'ArrowDown', 'ArrowDown', '3', '3')
  const earlier = (await weekbook.call('listReports')).find(({ title }) => title.startsWith('第10周'))?.id ?? -1
  const answers = () => weekbook.call('readPlanAnswers', earlier)
  await until(async () => (await answers()).length === 1, 'The answer was not kept')
  expect(await answers()).toEqual([{ item: '大促容量评估', outcome: 'slipped', why: '人手不足' }])
  await page.getByText('1 项还没交代').waitFor()

  await page.getByRole('button', { name: '把这 2 项列入这周的计划' }).click()
  await until(async () => (await items.getByText('已列入计划').count()) === 2, 'The items are not told as carried')
  const written = { count: '1', list: lists.sorted, reflection: '\n值得\n' }
  const carried = report({ ...written, plan: '1. 招聘\n2. 大促容量评估\n3. 仓库盘点**流程**梳理' })
  expect(await exported()).toBe(carried)
  expect(await page.getByRole('button', { name: '列入这周的计划' }).count()).toBe(0)
  await weekbook.choose('undo')
  expect(await exported()).toBe(report(written))
  expect(weekbook.faults).toEqual([])
})
