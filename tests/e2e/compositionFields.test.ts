import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { type Composing, startComposing } from './composing.ts'

/** Chinese composed in every field beside the text: nothing is submitted, opened or closed before it is chosen. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-fields-'))
const title = '第11周 2023-03-10'
const text = `# ${title}

# 系统运行数据

- 登录成功率：98.61%

# 【O1 会员体系】

- 积分商城改版，进度60%，计划3/20上线

# 其他

公式$a^2$在此

![图](nowhere.png)

搬迁方案已定稿`
const earlier = '# 第10周 2023-03-03\n\n# 下周工作及目标\n\n1. 大促容量评估'

let weekbook: Weekbook
let composing: Composing

beforeAll(async () => {
  weekbook = await startWeekbook(join(folder, 'library'))
  for (const [name, content] of [
    ['第10周 2023-03-03', earlier],
    [title, text],
  ] as const) {
    const file = join(folder, `${name}.md`)
    writeFileSync(file, content)
    await weekbook.importFiles([file])
    await weekbook.shown(name)
  }
  composing = await startComposing(weekbook)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const label = (name: string | RegExp) => weekbook.page.getByLabel(name, { exact: typeof name === 'string' })
const part = (words: string, name: string) =>
  weekbook.page.locator('.report li', { hasText: words }).locator(`.instrument [data-part="${name}"]`).first().click()
async function openLink(): Promise<void> {
  await weekbook.clickBehind('搬迁方案')
  await weekbook.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+k')
}

interface Place {
  readonly name: string
  readonly open: () => Promise<unknown>
  readonly field: () => Locator
  readonly value: string
}
const fields: readonly Place[] = [
  { name: 'the find box', open: () => weekbook.press('Control+f'), field: () => label('查找'), value: '' },
  { name: 'the replace box', open: () => weekbook.press('Control+h'), field: () => label('替换为'), value: '' },
  { name: 'a link’s address', open: openLink, field: () => label('地址'), value: '' },
  { name: 'a link’s text', open: openLink, field: () => label('文字'), value: '方案' },
  {
    name: 'the palette',
    open: () => weekbook.choose('palette'),
    field: () => weekbook.page.locator('.palette-input'),
    value: '',
  },
  {
    name: 'a word why an item of the plan was not done',
    async open() {
      if ((await weekbook.page.locator('.plan-standing').count()) === 0) await weekbook.choose('showPlan')
      const item = weekbook.page.locator('.plan-standing')
      await item.focus()
      if ((await label('写一句原因').count()) === 0) await weekbook.press('2')
    },
    field: () => label('写一句原因'),
    value: '',
  },
  {
    name: 'a figure’s target',
    open: () => part('登录成功率', 'kpi:0'),
    field: () => label('目标'),
    value: '',
  },
  {
    name: 'a figure’s range',
    open: () => part('登录成功率', 'kpi:0'),
    field: () => label('不高于'),
    value: '',
  },
  {
    name: 'a progress',
    open: () => part('积分商城', 'progress'),
    field: () => weekbook.page.getByRole('textbox', { name: '进度' }),
    value: '60',
  },
  {
    name: 'the title',
    open: () => weekbook.choose('editTitle'),
    field: () => weekbook.page.getByRole('form').getByLabel('标题', { exact: true }),
    value: title,
  },
  {
    name: 'the title’s date',
    open: () => weekbook.choose('editTitle'),
    field: () => weekbook.page.getByRole('form').getByLabel('日期', { exact: true }),
    value: '2023-03-10',
  },
  {
    name: 'an equation',
    open: () => weekbook.page.locator('span.equation').click(),
    field: () => label(/TeX/),
    value: 'a^2',
  },
  {
    name: 'an image’s description',
    open: () => weekbook.page.locator('figure.image').click(),
    field: () => weekbook.page.locator('.tool-field'),
    value: '图',
  },
]

/** The page with nothing open or selected, however the last test has ended. */
beforeEach(async () => {
  const open = weekbook.page.locator('.find, .tool, .palette, .block-popover, .title-popover, .selection-bar')
  for (let at = 0; at < 3 && (await open.count()) > 0; at++) await weekbook.press('Escape')
  // Nothing that opens below a line reaches up to there.
  await weekbook.clickBehind('系统运行')
  await until(async () => (await open.count()) === 0, 'Something stays open')
})

function hasFocusAround(field: Element): boolean {
  const opened = field.closest('.find, .tool-form, .palette, .block-popover, .title-popover')
  return opened === null || opened.contains(document.activeElement)
}

describe.each(fields)('composing in $name', ({ open, field, value }) => {
  test('writes what was chosen, submits and closes nothing, and undo takes it back', async () => {
    await open()
    // What opens takes the focus by itself, and a person waits for that.
    await expect.poll(() => field().evaluate(hasFocusAround)).toBe(true)
    await field().focus()
    await weekbook.press('End')
    await composing.step('s')
    await composing.watch()
    for (const step of ['sh', 'shi', '实ce']) {
      await composing.step(step)
      expect(await composing.changes()).toEqual([])
    }
    for (const key of ['Enter', 'Escape'] as const) {
      await composing.key(key)
      expect(await composing.changes()).toEqual([])
      expect(await field().inputValue()).toBe(`${value}实ce`)
    }
    await composing.commit('实测')
    expect(await field().inputValue()).toBe(`${value}实测`)
    expect(await field().evaluate((own: HTMLInputElement) => [own.selectionStart, own.selectionEnd])).toEqual([
      value.length + 2,
      value.length + 2,
    ])
    await weekbook.press('Control+z')
    expect(await field().inputValue()).toBe(value)

    for (const step of ['s', 'sh', '']) await composing.step(step)
    expect(await field().inputValue()).toBe(value)
    expect(await field().evaluate((own) => own === document.activeElement)).toBe(true)
    await weekbook.press('Escape')
    expect((await weekbook.exported()).toString()).toBe(text)
  })
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
