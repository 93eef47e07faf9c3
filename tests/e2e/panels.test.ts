import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'

/** What stands at the right of the page, used as a person does. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-panels-'))
const last = `# 第30周 2023-07-21

# 【O1 分诊】

- 排队改版，进度40%，预计8/4上线
- 叫号语音换成*新*引擎
    - 急诊屏联调

# 生产稳定性事件

- 7/19 10:02 监控发现叫号停顿，持续大概4分钟
原因：连接池耗尽
处置：扩容后恢复`
const now = `# 第31周 2023-07-28

# 【O1 分诊】

- 排队改版，进度55%，预计8/4上线
- 自助机换纸提醒

# 生产稳定性事件

- 7/25 9：10 客诉发现缴费页打不开，持续大概6分钟
原因：证书过期
处置：换新证书
- 7/27 14:00 监控发现报告推送延迟`

let weekbook: Weekbook
const panel = () => weekbook.page.getByRole('complementary').last()
const tab = (name: string) => weekbook.page.getByRole('tab', { name })
const text = async () => (await weekbook.exported()).toString()
const undo = () => weekbook.choose('undo')

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  for (const [name, report] of [
    ['last', last],
    ['now', now],
  ] as const) {
    writeFileSync(join(folder, `${name}.md`), report)
    await weekbook.importFiles([join(folder, `${name}.md`)])
    await weekbook.shown(name === 'last' ? '第30周 2023-07-21' : '第31周 2023-07-28')
  }
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

test('last week’s same section stands beside this week’s, and follows the cursor', async () => {
  await weekbook.choose('showCompare')
  await weekbook.clickBehind('自助机换纸提醒')
  await panel().getByRole('heading', { name: '【O1 分诊】' }).waitFor()
  const lines = panel().locator('.compared')
  await until(async () => (await lines.count()) === 4, 'the lines of the section are not there')
  expect(await lines.evaluateAll((all) => all.map((line) => line.getAttribute('data-kind')))).toEqual([
    'changed',
    'gone',
    'gone',
    'added',
  ])
  expect(await lines.first().locator('mark').allInnerTexts()).toEqual(['40', '55'])
  await weekbook.clickBehind('证书过期')
  await panel().getByRole('heading', { name: '生产稳定性事件' }).waitFor()
  await weekbook.clickBehind('自助机换纸提醒')
  await panel().getByRole('heading', { name: '【O1 分诊】' }).waitFor()
})

test('a click brings a line that is gone back where it stood, as one step', async () => {
  const gone = panel().locator('.compared', { hasText: '叫号语音' })
  await gone.hover()
  await gone.getByRole('button', { name: '带回这一行' }).click()
  expect(await text()).toBe(now.replace('上线\n', '上线\n- 叫号语音换成*新*引擎\n    - 急诊屏联调\n'))
  await undo()
  expect(await text()).toBe(now)
})

test('a click makes a line what it was', async () => {
  const changed = panel().locator('.compared', { hasText: '排队改版' })
  await changed.hover()
  await changed.getByRole('button', { name: '改成那时的这一行' }).click()
  expect(await text()).toBe(now.replace('进度55%', '进度40%'))
  await undo()
  expect(await text()).toBe(now)
})

test('what the checks found is listed; a click jumps there, a fix is one step', async () => {
  await weekbook.choose('showChecks')
  const findings = panel().locator('.finding')
  const fullWidth = findings.filter({ hasText: '全角' })
  await fullWidth.locator('.finding-place').click()
  await until(
    async () => (await weekbook.page.evaluate(() => getSelection()?.toString()))?.includes('：') === true,
    'the place is not selected',
  )
  await fullWidth.getByRole('button', { name: '修正' }).click()
  expect(await text()).toBe(now.replace('9：10', '9:10'))
  await fullWidth.waitFor({ state: 'detached' })
  await undo()
  await fullWidth.waitFor()
  expect(await text()).toBe(now)
})

test('a finding can be ignored, a check never made, and both come back', async () => {
  const finding = panel().locator('.finding', { hasText: '没有写处置' })
  const more = () => finding.getByRole('button', { name: '更多' }).click()
  await more()
  await weekbook.page.getByRole('menuitem', { name: '忽略这一处' }).click()
  await finding.waitFor({ state: 'detached' })
  await panel().getByRole('button', { name: '已忽略 1 处' }).click()
  await finding.getByRole('button', { name: '恢复' }).click()
  await finding.getByRole('button', { name: '更多' }).waitFor()

  await more()
  await weekbook.page.getByRole('menuitem', { name: /不再检查/ }).click()
  await finding.waitFor({ state: 'detached' })
  await panel().getByRole('button', { name: '打开', exact: true }).click()
  await finding.waitFor()
  expect(await text()).toBe(now)
})

test('an earlier version is looked at beside the page and brought back, which can be undone', async () => {
  await weekbook.clickBehind('自助机换纸提醒')
  await weekbook.page.keyboard.type('，已完成')
  const edited = now.replace('换纸提醒', '换纸提醒，已完成')
  expect(await text()).toBe(edited)
  await weekbook.choose('showHistory')
  await panel().getByRole('button', { name: /导入/ }).click()
  const dialog = weekbook.page.getByRole('dialog')
  await dialog.getByRole('button', { name: '恢复这一版' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await text()).toBe(now)
  await undo()
  expect(await text()).toBe(edited)
  expect(weekbook.faults).toEqual([])
})

test('the panel stays open, and the next start shows it', async () => {
  expect(await tab('历史版本').getAttribute('aria-selected')).toBe('true')
  await weekbook.quit()
  weekbook = await startWeekbook(join(folder, 'library'))
  await tab('历史版本').waitFor()
  await weekbook.page.getByRole('button', { name: '收起侧栏' }).click()
  await panel().locator('.panel-title').waitFor({ state: 'detached' })
})
