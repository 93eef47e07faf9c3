import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { beforeCursor, type Composing, startComposing } from './composing.ts'

/** Chinese composed in every place of the text: what is written, where the cursor is then, and what undo gives back. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-places-'))
const title = '第11周 2023-03-10'
const text = `# ${title}

Created: 2023年3月10日 9:30

# 系统运行数据

- 登录成功率：98.61%，下单成功率：%
- 事故数AB级次，CD级1次

# 【O1 会员体系】

- 积分商城改版，进度60%，计划3/20上线
    1. 兑换记录导出开发中
- 等级权益梳理

# 稳定性建设

1. 生产稳定性事件：
- 3/5 10:20 监控发现短信网关超时
原因：运营商链路抖动
处置：切换线路
- 3/6 21:07 客诉反馈发票打印失败
    
    原因：模板缓存过期
    
    处置：重启打印服务
    
- 3/7 8:00 监控发现推送堆积 原因：消费者假死 处置：重启消费者
- 3/8 9:00 
原因：
处置：

# 其他

导出见**加粗**和[链接](https://a.example)和\`代码\`完

**整段加粗**

公式$a^2$在此

第一行
第二行

拼写recieve在此

- [ ]  待办一项

> 引用一句

<aside>
💡 标注一条

</aside>

\`\`\`sql
select 1
\`\`\`

| 渠道 | 备注 |
| --- | --- |
| 线上 |  |

![图](nowhere.png)

图后一段

# 收获与反思

这一周在复盘上花的时间值得。

# 下周工作及目标

1. 大促容量评估

# 日报合集

[2023/03/10 周五](2023-03-10%20周五_aB3.md)`

const bare = {
  title: '第12周 2023-03-17',
  text: `# 第12周 2023-03-17

# 收获与反思

# 下周工作及目标`,
}
const blank = { title: '第13周 2023-03-24', text: '# 第13周 2023-03-24\n\nCreated: 2023年3月24日 9:30' }
const earlier = [
  ['第8周 2023-02-17', text],
  ['第9周 2023-02-24', text],
  ['第10周 2023-03-03', text],
].map(([name = '', content = '']) => ({ title: name, text: content.replace(title, name).replace('98.61', '97.2') }))

let weekbook: Weekbook
let composing: Composing
/** By the menu's command: a click on the button would take the focus from the text. */
async function exported(): Promise<string> {
  const path = join(folder, 'export.md')
  await weekbook.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await weekbook.choose('export')
  await until(() => existsSync(path), 'Nothing was exported')
  const exported = readFileSync(path, 'utf8')
  rmSync(path)
  return exported
}

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  for (const report of [...earlier, bare, blank, { title, text }]) {
    const file = join(folder, `${report.title}.md`)
    writeFileSync(file, report.text)
    await weekbook.importFiles([file])
    await weekbook.shown(report.title)
  }
  composing = await startComposing(weekbook)
  await weekbook.page.locator('.report .instrument').first().waitFor()
  await weekbook.page.locator('.report .stale').first().waitFor()
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

interface Place {
  readonly name: string
  /** The Markdown around the cursor, which stands at `¦`; of what is selected, one stands before and one behind it. */
  readonly at: string
  /** Clicked behind, where it is not what stands before the cursor in `at`. */
  readonly behind?: string
  readonly keys?: readonly string[]
  /** What else is done before. */
  readonly beside?: () => Promise<unknown>
  /** The Markdown that is there once something is written, in the place of `at`, where keys have made a place first. */
  readonly made?: string
  /** The report, where it is another one. */
  readonly report?: { readonly title: string; readonly text: string }
}

const hover = async () => {
  const box = await weekbook.page.getByText('图后一段', { exact: true }).boundingBox()
  await weekbook.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 10)
  await weekbook.page.mouse.move((box?.x ?? 0) + 44, (box?.y ?? 0) + 10)
  await weekbook.page.locator('.block-handle').waitFor()
}
const fold = async () => {
  const folded = weekbook.page.getByText('兑换记录导出开发中', { exact: true })
  if (await folded.isVisible()) await weekbook.press('Control+Alt+t')
  await folded.waitFor({ state: 'hidden' })
}
const findWords = async () => {
  await weekbook.press('Control+f')
  await weekbook.page.keyboard.type('一段')
  await expect.poll(() => weekbook.page.locator('.find-count').textContent()).toBe('1/1')
  await weekbook.press('Escape')
}

const places: readonly Place[] = [
  { name: 'a KPI label', at: '登录¦成功率：98' },
  { name: 'a KPI value', at: '登录成功率：98.6¦1%' },
  { name: 'an empty KPI value', at: '下单成功率：¦%' },
  { name: 'an empty count', at: 'AB级¦次' },
  { name: 'a KPI item’s beginning, behind what stands beside it', at: '- ¦登录成功率', behind: '登录', keys: ['Home'] },
  { name: 'a KPI item’s end', at: '下单成功率：%¦', behind: '下单', keys: ['End'] },
  {
    name: 'a selected KPI value',
    at: '登录成功率：¦98.61¦%',
    behind: '登录成功率：98.',
    keys: ['ArrowRight', 'Tab', 'Shift+Tab'],
  },
  { name: 'an OKR item’s name', at: '积分商城¦改版' },
  { name: 'an OKR item’s beginning', at: '- ¦积分商城', behind: '积分', keys: ['Home'] },
  { name: 'before a progress', at: '改版，¦进度60%', behind: '改版，' },
  { name: 'within a progress', at: '进度6¦0%' },
  { name: 'behind a progress', at: '进度60%¦，' },
  { name: 'before a date of intent', at: '计划¦3/20' },
  { name: 'within a date of intent', at: '计划3/2¦0' },
  { name: 'behind a date of intent', at: '3/20¦上线' },
  { name: 'a nested item', at: '兑换记录¦导出' },
  { name: 'an item that has stood for weeks', at: '等级¦权益梳理' },
  { name: 'an incident’s time', at: '- 3/5 10:2¦0 监控', behind: '3/5 10:2' },
  { name: 'an incident’s beginning', at: '- ¦3/5 10:20', behind: '监控发现短信', keys: ['Home'] },
  { name: 'an incident’s summary', at: '监控发现短信¦网关' },
  { name: 'a cause on a line of its own', at: '运营商链路¦抖动' },
  { name: 'the beginning of a cause', at: '原因：¦运营商', behind: '原因：' },
  { name: 'a handling on a line of its own', at: '处置：切换线¦路' },
  { name: 'the end of a handling', at: '处置：切换线路¦' },
  { name: 'a cause in a paragraph', at: '模板缓存¦过期' },
  { name: 'a handling in a paragraph', at: '重启打印¦服务' },
  { name: 'a summary with its parts behind it', at: '推送堆积¦ 原因' },
  { name: 'a cause on the incident’s line', at: '消费者假¦死' },
  { name: 'a handling on the incident’s line', at: '重启消费者¦' },
  { name: 'an empty summary with a hint', at: '- 3/8 9:00 ¦\n', behind: '3/8 9:0', keys: ['End'] },
  { name: 'an empty cause with a hint', at: '9:00 \n原因：¦\n处置', behind: '3/8 9:0', keys: ['End', 'Tab'] },
  {
    name: 'an empty handling with a hint',
    at: '9:00 \n原因：\n处置：¦\n',
    behind: '3/8 9:0',
    keys: ['End', 'Tab', 'Tab'],
  },
  { name: 'the reflection', at: '复盘上¦花的时间' },
  { name: 'a plan item', at: '大促容量¦评估' },
  {
    name: 'an empty reflection',
    report: bare,
    at: '# 收获与反思\n',
    made: '# 收获与反思\n\n¦\n',
    beside: () => weekbook.page.locator('.section-place').first().click(),
  },
  {
    name: 'an empty plan',
    report: bare,
    at: '# 下周工作及目标',
    made: '# 下周工作及目标\n\n¦',
    beside: () => weekbook.page.locator('.section-place').last().click(),
  },
  {
    name: 'an empty page',
    report: blank,
    at: '9:30',
    made: '9:30\n\n¦',
    beside: () => weekbook.page.locator('.empty-page').click(),
  },
  { name: 'a daily’s link', at: '[2023/03/10 周¦五]', behind: '2023/03/10 周' },
  { name: 'a heading', at: '# 其¦他', behind: '其' },
  { name: 'a section’s heading', at: '系统运行¦数据' },
  { name: 'the beginning of bold words', at: '导出见¦**加粗**', behind: '导出见' },
  { name: 'bold words', at: '**加¦粗**', behind: '导出见加' },
  { name: 'the end of bold words', at: '**加粗¦**和', behind: '导出见加粗' },
  { name: 'before a link', at: '和¦[链接]', behind: '导出见加粗和' },
  { name: 'a link’s words', at: '[链¦接]', behind: '加粗和链' },
  { name: 'behind a link', at: '(https://a.example)¦和', behind: '加粗和链接' },
  { name: 'before code', at: '和¦`代码`', behind: '加粗和链接和' },
  { name: 'code within a line', at: '`代¦码`', behind: '加粗和链接和代' },
  { name: 'the end of code within a line', at: '`代码¦`完', behind: '加粗和链接和代码' },
  { name: 'the beginning of a paragraph in bold', at: '**¦整段加粗**', behind: '整段', keys: ['Home'] },
  { name: 'the end of a paragraph in bold', at: '**整段加粗¦**', behind: '整段', keys: ['End'] },
  { name: 'before an equation', at: '公式¦$a^2$', behind: '公', keys: ['ArrowRight'] },
  { name: 'behind an equation', at: '$a^2$¦在此', behind: '公', keys: ['End', 'ArrowLeft', 'ArrowLeft'] },
  { name: 'the end of a line before a break', at: '第一行¦\n第二' },
  { name: 'the beginning of a line behind a break', at: '\n¦第二行', behind: '第二', keys: ['Home'] },
  { name: 'a misspelt word', at: '拼写reci¦eve' },
  { name: 'behind a misspelt word', at: 'recieve¦在此', behind: '拼写recieve' },
  { name: 'a to-do', at: '待办¦一项' },
  { name: 'a quote', at: '引用¦一句' },
  { name: 'a callout', at: '标注¦一条' },
  { name: 'code', at: 'select ¦1' },
  { name: 'the end of code', at: 'select 1¦', behind: 'select 1' },
  { name: 'a table’s head', at: '渠¦道' },
  { name: 'a table cell', at: '线上¦ |', behind: '线上' },
  { name: 'an empty table cell', at: '| 线上 |  |', made: '| 线上 | ¦ |', behind: '线上', keys: ['Tab'] },
  { name: 'a paragraph below an image', at: '¦图后一段', behind: '图后', keys: ['Home'] },
  { name: 'a line beside which the handle stands', at: '图后¦一段', beside: hover },
  { name: 'words that were searched for', at: '图后一¦段', beside: findWords },
  { name: 'an empty paragraph', at: '图后一段', made: '图后一段\n\n¦', behind: '图后一段', keys: ['Enter'] },
  {
    name: 'an empty item',
    at: '1. 大促容量评估',
    made: '1. 大促容量评估\n2. ¦',
    behind: '大促容量评估',
    keys: ['Enter'],
  },
  { name: 'selected words', at: '图¦后一¦段', behind: '图后一', keys: ['Shift+ArrowLeft', 'Shift+ArrowLeft'] },
  { name: 'selected bold words', at: '**¦加粗¦**', behind: '导出见加粗', keys: ['Shift+ArrowLeft', 'Shift+ArrowLeft'] },
  { name: 'a folded item', at: '计划3/20上线¦', behind: '计划3/2', beside: fold, keys: ['End'] },
]

/** The text with something written at the place. */
function written({ at, made = at, report }: Place, words: string): string {
  const before = at.replaceAll('¦', '')
  const own = report?.text ?? text
  if (own.split(before).length !== 2) throw new Error(`There is not one place ${at}`)
  return own.replace(before, () => made.replace(/¦(?:[^¦]*¦)?/, words))
}

async function goTo({ at, behind, beside, keys = [] }: Place): Promise<void> {
  const words = behind ?? (at.includes('¦') ? at.split('¦')[0]?.split('\n').at(-1) : undefined)
  if (words !== undefined) await weekbook.clickBehind(words)
  await beside?.()
  if (words !== undefined && beside !== undefined) await weekbook.clickBehind(words)
  await weekbook.press(...keys)
}

describe.each(places)('composing in $name', (place) => {
  const own = place.report?.text ?? text
  const wanted = place.report?.title ?? title
  beforeEach(async () => {
    if ((await weekbook.stored()).title !== wanted) await weekbook.open(wanted)
  })
  // The report as it was, however a test has ended.
  afterEach(async () => {
    for (let step = 0; step < 12 && (await exported()) !== own; step++) await weekbook.choose('undo')
    if ((await exported()) !== own) throw new Error('What the test did cannot be undone')
  })
  const selects = place.at.split('¦').length === 3

  test('writes what was chosen, makes nothing anew meanwhile, and one undo takes it back', async () => {
    await goTo(place)
    const before = await exported()
    await composing.step('s')
    await composing.watch()
    for (const step of ['sh', 'shi', 'shi c', '实ce']) {
      await composing.step(step)
      expect(await composing.changes()).toEqual([])
    }
    for (const key of ['Enter', 'Escape'] as const) await composing.key(key)
    expect(await composing.changes()).toEqual([])
    await composing.commit('实测')
    expect(await exported()).toBe(written(place, '实测'))
    expect(await beforeCursor(weekbook)).toMatch(/实测$/)
    await weekbook.press('Control+z')
    // A place that a key has made right before belongs to the same step.
    expect([before, own]).toContain(await exported())
  })

  test('taken back by the input method leaves the text as it was', async () => {
    await goTo(place)
    const before = await exported()
    for (const step of ['s', 'sh', 'shi', '']) await composing.step(step)
    if (selects) await weekbook.press('Control+z')
    expect(await exported()).toBe(before)
    await composing.commit('实')
    expect(await exported()).toBe(written(place, '实'))
  })
})

test('what becomes known of earlier weeks meanwhile is drawn at the end', async () => {
  await weekbook.clickBehind('积分商城')
  const before = await exported()
  await composing.step('s')
  await composing.watch()
  await weekbook.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('libraryChanged'),
  )
  await weekbook.call('listReports')
  await composing.step('shi')
  expect(await composing.changes()).toEqual([])
  await composing.commit('实测')
  expect(await exported()).toBe(text.replace('积分商城', '积分商城实测'))
  await weekbook.press('Control+z')
  expect(await exported()).toBe(before)
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
