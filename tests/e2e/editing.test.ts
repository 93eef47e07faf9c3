import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWeekbook, until, type Weekbook } from '../../build/weekbook.ts'
import { png } from '../electron/files/images.ts'

/** Tables, links, code, equations, images, finding and the outline, as a person works with them on the real page. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-editing-'))
const earlier = '# 第30周 2023-07-21\n\n- 上一周'
const text = `# 第31周 2023-07-28

Created: 2023年7月28日 9:30

# 分诊

1. 排队改版，见[上一周](%E7%AC%AC30%E5%91%A8%202023-07-21.md)和[失效页](nowhere.md)
2. 缴费改版

## 细项

| 渠道 | 备注 |
| --- | --- |
| 线上 | 小程序 |

\`\`\`sql
select 1
\`\`\`

公式 $a^2$ 在此

# 其他

- 机房巡检`

let weekbook: Weekbook
const exported = async () => (await weekbook.exported()).toString()
const press = (...keys: readonly string[]) => weekbook.press(...keys)
const pasteFiles = (name: string, bytes: readonly number[]) =>
  weekbook.page.evaluate(
    ([name, bytes]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }))
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.querySelector('.report')?.dispatchEvent(paste)
    },
    [name, bytes] as const,
  )
/** Takes back what a test did, so that the next one finds the text as it was. */
async function undoTo(before: string): Promise<void> {
  for (let step = 0; step < 12 && (await exported()) !== before; step++) {
    await weekbook.clickBehind('机房')
    await press('Control+z')
  }
  expect(await exported()).toBe(before)
}

beforeAll(async () => {
  const files = [
    ['第30周 2023-07-21.md', earlier],
    ['第31周 2023-07-28.md', text],
  ] as const
  for (const [name, content] of files) writeFileSync(join(folder, name), content)
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.importFiles(files.map(([name]) => join(folder, name)))
  await weekbook.page.getByRole('dialog').waitFor()
  await press('Escape')
  await weekbook.open('第31周 2023-07-28')
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await weekbook.page.locator('.report').waitFor()
})

describe.each([
  ['a table cell', '小程', '小程'],
  ['a table’s head', '渠', '渠'],
  ['code', 'select ', 'select '],
  ['a link', '上一', '[上一'],
])('composing in %s', (_name, behind, written) => {
  test('writes what was chosen, there and nowhere else, and one undo takes it back', async () => {
    await weekbook.clickBehind(behind)
    await weekbook.compose(['c', 'ce', 'ce shi'], '测试')
    expect(await exported()).toBe(text.replace(written, `${written}测试`))
    await weekbook.clickBehind('机房')
    await press('Control+z')
    expect(await exported()).toBe(text)
  })
})

test('an Enter that ends a composition in a cell does not leave it', async () => {
  await weekbook.clickBehind('小程')
  const session = await weekbook.page.context().newCDPSession(weekbook.page)
  await session.send('Input.imeSetComposition', { text: 'ce', selectionStart: 2, selectionEnd: 2 })
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' })
  await session.send('Input.insertText', { text: 'ce' })
  await weekbook.page.keyboard.type('!')
  expect(await exported()).toBe(text.replace('小程', '小程ce!'))
  await undoTo(text)
})

describe('finding', () => {
  const count = async () => (await weekbook.page.locator('.find-count').textContent()) ?? ''

  test('counts, goes on with Enter, and Escape returns to the text at the match', async () => {
    await weekbook.clickBehind('机房')
    await press('Control+f')
    await weekbook.page.keyboard.type('改版')
    await until(async () => (await count()) === '1/2', 'Nothing was found')
    await press('Enter')
    expect(await count()).toBe('2/2')
    await press('Shift+Enter', 'Escape')
    expect(await weekbook.page.evaluate(() => getSelection()?.toString())).toBe('改版')
    expect(await weekbook.page.locator('.find').count()).toBe(0)
    expect(await exported()).toBe(text)
  })

  test('looks for what an input method has written when that is chosen, and its Enter goes nowhere', async () => {
    await weekbook.clickBehind('机房')
    await press('Control+f', 'Control+a', 'Delete')
    const session = await weekbook.page.context().newCDPSession(weekbook.page)
    await session.send('Input.imeSetComposition', { text: 'gai', selectionStart: 3, selectionEnd: 3 })
    expect(await count()).toBe('')
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter' })
    await session.send('Input.insertText', { text: '改版' })
    await until(async () => (await count()) === '1/2', 'Nothing was found')
    await press('Escape')
  })

  test('replaces all as one step', async () => {
    await weekbook.clickBehind('机房')
    await press('Control+h', 'Control+a')
    await weekbook.page.keyboard.type('改版')
    await press('Tab')
    await weekbook.page.keyboard.type('升级')
    await weekbook.page.getByRole('button', { name: '全部替换' }).click()
    await press('Escape')
    expect(await exported()).toBe(text.replaceAll('改版', '升级'))
    await weekbook.clickBehind('机房')
    await press('Control+z')
    expect(await exported()).toBe(text)
  })
})

describe('links', () => {
  test('to another week open it, and a dead one says so', async () => {
    await weekbook.clickBehind('失效')
    await weekbook.page.locator('.link-address').click()
    await weekbook.told('nowhere.md')
    await weekbook.page.getByText('上一周', { exact: true }).click({ modifiers: ['Control'] })
    await weekbook.shown('第30周 2023-07-21')
    await weekbook.open('第31周 2023-07-28')
  })

  test('are made by choosing a week', async () => {
    await weekbook.clickBehind('缴费改版')
    await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+k')
    await weekbook.page.keyboard.type('30')
    await press('Enter')
    const link = '缴费[改版](%E7%AC%AC30%E5%91%A8%202023-07-21.md)'
    expect(await exported()).toBe(text.replace('缴费改版', link))
    await undoTo(text)
  })
})

describe('a table', () => {
  test('goes down with Enter and gets a row at the end', async () => {
    await weekbook.clickBehind('小程序')
    await press('Enter')
    await weekbook.page.keyboard.type('窗口')
    expect(await exported()).toBe(text.replace('| 小程序 |', '| 小程序 |\n|  | 窗口 |'))
    await undoTo(text)
  })

  test('gets a column from the handle above it', async () => {
    await weekbook.clickBehind('渠道')
    await weekbook.page.getByRole('button', { name: '列', exact: true }).click()
    await weekbook.page.getByRole('menuitem', { name: '在右侧插入列' }).click()
    await weekbook.page.keyboard.type('单量')
    expect(await exported()).toContain('| 渠道 | 单量 | 备注 |\n| --- | --- | --- |\n| 线上 |  | 小程序 |')
    await undoTo(text)
  })
})

test('code has a language to choose', async () => {
  await weekbook.clickBehind('select 1')
  await weekbook.page.locator('.code-language').click()
  await weekbook.page.getByRole('menuitem', { name: 'python' }).click()
  expect(await exported()).toBe(text.replace('```sql', '```python'))
  await undoTo(text)
})

test('an equation is shown as it is set, and its TeX changed where it stands', async () => {
  const equation = weekbook.page.locator('span.equation')
  await equation.locator('msup').waitFor()
  await equation.click()
  await weekbook.page.getByLabel(/TeX/).fill('b^{')
  await press('Enter')
  await weekbook.page.locator('span.equation[data-state=fault]', { hasText: 'b^{' }).waitFor()
  await equation.click()
  await weekbook.page.getByLabel(/TeX/).fill('b^3')
  await press('Enter')
  await equation.locator('msup', { hasText: 'b3' }).waitFor()
  expect(await exported()).toBe(text.replace('a^2', 'b^3'))
  await press('Control+z')
  await undoTo(text)
})

test('a pasted image is kept, shown, and named in the text', async () => {
  await weekbook.clickBehind('机房巡检')
  await pasteFiles('截图.png', [...png])
  await weekbook.page.locator('figure.image[data-state=shown]').waitFor()
  expect(await exported()).toBe(`${text}\n\n![截图.png](%E7%AC%AC31%E5%91%A8%202023-07-28/%E6%88%AA%E5%9B%BE.png)`)
  await undoTo(text)
})

test('an image dropped into the text goes where it was dropped; elsewhere files are imported', async () => {
  const { page } = weekbook
  const path = join(folder, '曲线 1.png')
  writeFileSync(path, png)
  await weekbook.clickBehind('缴费')
  const place = await page.getByText('缴费改版', { exact: true }).boundingBox()
  if (place === null) throw new Error('There is no such line')
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    await session.send('Input.dispatchDragEvent', { type, x: place.x + 20, y: place.y + 8, data })
  }
  await page.locator('figure.image[data-state=shown]').waitFor()
  expect(await page.locator('.drop').count()).toBe(0)
  const written = await exported()
  expect(written).toContain('![曲线 1.png](%E7%AC%AC31%E5%91%A8%202023-07-28/')
  expect(written.indexOf('曲线')).toBeGreaterThan(written.indexOf('缴费改版'))
  expect(written.indexOf('曲线')).toBeLessThan(written.indexOf('## 细项'))
  await undoTo(text)
})

test('an Enter that ends a composition in a link’s field does not make the link', async () => {
  await weekbook.clickBehind('缴费改版')
  await press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Control+k')
  const session = await weekbook.page.context().newCDPSession(weekbook.page)
  await session.send('Input.imeSetComposition', { text: 'zhou', selectionStart: 4, selectionEnd: 4 })
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter' })
  await session.send('Input.insertText', { text: '周' })
  expect(await weekbook.page.getByLabel('地址').inputValue()).toBe('周')
  await press('Escape')
  expect(await exported()).toBe(text)
})

test('the count above the page follows the text and the selection', async () => {
  const count = async () => (await weekbook.page.locator('.counts').textContent()) ?? ''
  await weekbook.clickBehind('机房巡检')
  await until(async () => /^\d+ 字$/.test(await count()), 'There is no count')
  const before = Number.parseInt(await count(), 10)
  await weekbook.page.keyboard.type('完成')
  await until(async () => (await count()) === `${before + 2} 字`, 'The count stayed')
  await press('Shift+ArrowLeft')
  await until(async () => (await count()) === `选中 1 / ${before + 2} 字`, 'The selection is not counted')
  await undoTo(text)
})

test('the outline shows where one is, and jumps', async () => {
  await weekbook.call('changeSettings', { panel: 'outline' })
  await weekbook.page.reload()
  const entry = weekbook.page.locator('.outline-entry')
  await entry.first().waitFor()
  expect((await entry.allInnerTexts()).map((one) => one.replace(/\s+/g, ' '))).toEqual(['分诊 2', '细项', '其他 1'])
  await entry.last().click()
  await weekbook.page.keyboard.type('事项')
  expect(await exported()).toBe(text.replace('# 其他', '# 其他事项'))
  await until(
    async () => (await entry.last().textContent())?.startsWith('其他事项') === true,
    'The outline stayed behind',
  )
  await undoTo(text)
})

test('focus mode dims all but the line of the cursor', async () => {
  await weekbook.clickBehind('排队')
  await press('F9')
  await weekbook.page.locator('.report-host[data-focus]').waitFor()
  const lines = await weekbook.page.locator('.report .focus-path').allInnerTexts()
  expect(lines.at(-1)).toContain('排队改版')
  expect(await weekbook.page.locator('li:not(.focus-path)', { hasText: '缴费' }).count()).toBe(1)
  expect(await exported()).toBe(text)
  await press('F9')
})

test('a misspelt English word is underlined, and another one offered', async () => {
  await weekbook.clickBehind('机房巡检')
  await weekbook.page.keyboard.type('，recieve 已改')
  const underlined = () => weekbook.page.evaluate(() => CSS.highlights.get('misspelt')?.size ?? 0)
  await until(async () => (await underlined()) === 1, 'Nothing is underlined')
  const place = await weekbook.page.evaluate(() => {
    const [range] = CSS.highlights.get('misspelt') ?? []
    const { x, y, width, height } = (range as Range).getBoundingClientRect()
    return { x: x + width / 2, y: y + height / 2 }
  })
  await weekbook.page.mouse.click(place.x, place.y, { button: 'right' })
  await weekbook.page.getByRole('button', { name: 'receive', exact: true }).click()
  expect(await exported()).toBe(`${text}，receive 已改`)
  await undoTo(text)
})

test('an item folds by its number, without an edit, and opens where something in it is found', async () => {
  const { page } = weekbook
  await weekbook.clickBehind('排队改版')
  await press('End', 'Enter')
  await page.keyboard.type('明细')
  await press('Tab')
  const written = await exported()
  const number = await page.locator('.report ol > li').first().boundingBox()
  if (number === null) throw new Error('There is no item')
  await page.mouse.click(number.x - 10, number.y + 14)
  expect(await page.getByText('明细', { exact: true }).isVisible()).toBe(false)
  expect(await exported()).toBe(written)
  await press('Control+f')
  await page.keyboard.type('明细')
  await page.getByText('明细', { exact: true }).waitFor()
  await press('Escape')
  await undoTo(text)
})

test('nothing went wrong on the page', () => expect(weekbook.faults).toEqual([]))
