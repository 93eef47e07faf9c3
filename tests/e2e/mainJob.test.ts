import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** The main job, from last week's file to this week's, in the order in which a manager does it. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-main-job-'))
const library = join(folder, 'library')

const lastWeek = `# 第21周 2023-05-19

Created: 2023年5月19日 18:02

# 第21周 2023/05/19

# 上周进展

## 【系统运行数据】

成功率：

- 借书有效成功率：99.92%
- 还书有效成功率：99.90% ，一次还书成功率：98.7%
- 事故数AB级0次，CD级1次（复盘完成）

## 【重点工作】

### 古籍数字化

扫描两班倒，著录下月启动。

## 【O1 馆藏服务】

- 自助借还机改版，整体进度43%，预计6月底投产
- 检索改版：
    1. 分词换新，完成占比70%（14/20）
    2. 首页提测

## 【O2 安全稳定】

1. 机房巡检一次
2. 生产稳定性事件：
- 5/17 14:41-14:52 监控发现检索接口超时
原因：索引重建占满磁盘
处置：扩容后恢复

## 【其他】

1. 读书月值守

# 本周收获与反思

先量再改。

# 下周工作及目标

1. 自助机联调
2. 盘点方案评审

# 日报合集

[2023/05/19 周五](2023-05-19%20周五_aB3.md)`

/** What is to come out, but for the moment at which it was created. */
const thisWeek = `# 第22周 2023-05-27

Created: NOW

# 第22周 2023/05/27

# 上周进展

## 【系统运行数据】

成功率：

- 借书有效成功率：暂无%
- 还书有效成功率：99.91% ，一次还书成功率：%
- 事故数AB级次，CD级次

## 【重点工作】

### 古籍数字化

扫描两班倒，著录下月启动。

## 【O1 馆藏服务】

- 自助借还机改版，整体进度58%，已提测，预计6月底投产
- 检索改版：
    1. 分词换新，完成占比70%（14/20）
    2. 首页提测

## 【O2 安全稳定】

1. 机房巡检一次
2. 生产稳定性事件：
- 5/25 10:12 监控发现登录缓慢
原因：证书过期
处置：更换证书，10:53恢复

# 本周收获与反思

先问再改。

# 下周工作及目标

1. 自助机上线
2. 

# 日报合集`

let weekbook: Weekbook
/** This week's text as it came to be. */
let written = ''
beforeAll(async () => {
  weekbook = await startWeekbook(library)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
const dialog = () => weekbook.page.getByRole('dialog')
const button = (name: string) => weekbook.page.getByRole('button', { name, exact: true })

test('last week’s file is brought in', async () => {
  const path = join(folder, '第21周 2023-05-19 0f3a.md')
  writeFileSync(path, lastWeek)
  await weekbook.importFiles([path])
  await weekbook.told('已导入“第21周 2023-05-19”')
  expect((await weekbook.stored()).text).toBe(lastWeek)
})

test('this week is made from it, on another day and by another rule, as it was shown before', async () => {
  await button('写新一周').click()
  const draft = dialog().getByRole('region', { name: '新一周的底稿' })
  await draft.getByText('第22周 2023-05-26').waitFor()
  await draft.getByText('读书月值守').waitFor()
  await dialog().getByRole('radiogroup', { name: '其他' }).getByRole('radio', { name: '去掉' }).click()
  await draft.getByText('读书月值守').waitFor({ state: 'detached' })
  await dialog().getByLabel('日期', { exact: true }).fill('2023-05-27')
  await draft.getByText('第22周 2023-05-27').waitFor()
  await button('创建第22周').click()
  await weekbook.shown('第22周 2023-05-27')
  expect(await weekbook.rows()).toEqual(['第22周', '第21周'])
})

test('last week’s plan stays at hand while this week is written', async () => {
  await button('打开侧栏').click()
  const plan = weekbook.page.getByRole('complementary', { name: '上次的计划' })
  await plan.getByText('自助机联调').waitFor()
  expect(await plan.locator('.plan-text > :last-child').allTextContents()).toEqual(['自助机联调', '盘点方案评审'])
  await weekbook.clickBehind('借书有效成功率：')
  expect(await plan.isVisible()).toBe(true)
  await button('收起侧栏').click()
  await plan.waitFor({ state: 'detached' })
})

test('what is typed, and then quit at once, is there after the next start, and is exported', async () => {
  const { compose, clickBehind, page, press } = weekbook
  await clickBehind('借书有效成功率：')
  await compose(['z', 'za', 'zan', 'zan w', 'zan wu'], '暂无')
  await clickBehind('还书有效成功率：')
  await page.keyboard.type('99.91')
  await clickBehind('整体进度43')
  await press('Backspace', 'Backspace')
  await page.keyboard.type('58')
  await press('ArrowRight')
  await compose(['，y', '，yi ti', '，yi ti ce'], '，已提测')

  await clickBehind('生产稳定性事件：')
  await press('End', 'Enter')
  await page.keyboard.type('- 5/25 10:12 ')
  await compose(['jian', 'jian kong', 'jian kong fa xian', '监控fa xian'], '监控发现')
  await compose(['deng lu', 'deng lu huan man'], '登录缓慢')
  await press('Shift+Enter')
  await compose(['yuan yin'], '原因：')
  await compose(['zheng shu guo qi'], '证书过期')
  await press('Shift+Enter')
  await compose(['chu zhi', 'chu zhi：geng huan'], '处置：更换证书，')
  await page.keyboard.type('10:53')
  await compose(['hui fu'], '恢复')

  await clickBehind('本周收获与反思')
  await press('End', 'Enter')
  await compose(['xian', 'xian wen', 'xian wen zai gai'], '先问再改。')
  await press('ArrowDown', 'ArrowDown')
  await compose(['zi zhu ji', 'zi zhu ji shang xian'], '自助机上线')
  await weekbook.quit()

  weekbook = await startWeekbook(library)
  await weekbook.shown('第22周 2023-05-27')
  const [, created] = /^Created: (.*)$/m.exec((await weekbook.stored()).text) ?? []
  expect(created).toMatch(/^20\d\d年\d{1,2}月\d{1,2}日 \d{1,2}:\d\d$/)
  written = thisWeek.replace('NOW', created ?? '')
  expect((await weekbook.exported()).toString()).toBe(written)
})

test('last week’s report is as it was', async () => {
  await weekbook.open('第21周 2023-05-19')
  expect((await weekbook.exported()).toString()).toBe(lastWeek)
})

test('the rule is remembered, and a week that is there is opened instead of being made twice', async () => {
  await button('写新一周').click()
  await dialog().getByText('第22周已经有一份周报，不会重复创建。').waitFor()
  await expect
    .poll(() => dialog().getByRole('radiogroup', { name: '其他' }).getByRole('radio', { name: '去掉' }).isChecked())
    .toBe(true)
  await button('打开这份周报').click()
  await weekbook.shown('第22周 2023-05-27')
  expect((await weekbook.stored()).text).toBe(written)
  expect(await weekbook.rows()).toEqual(['第22周', '第21周'])
})

test('title and date are reached from the end of a report too', async () => {
  await weekbook.clickBehind('日报合集')
  await weekbook.choose('editTitle')
  const form = weekbook.page.getByRole('form', { name: '标题和日期' })
  await form.waitFor()
  await expect.poll(async () => (await form.boundingBox())?.y).toBeGreaterThan(0)
  await form.getByLabel('日期', { exact: true }).fill('2023-05-29')
  await button('修改').click()
  await weekbook.shown('第23周 2023-05-29')
  expect((await weekbook.exported()).toString()).toBe(
    written.replace('第22周 2023-05-27', '第23周 2023-05-29').replace('第22周 2023/05/27', '第23周 2023/05/29'),
  )
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
