import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'

/** The menus of the editor and the palette, with the keyboard, the pointer and an input method. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-menus-'))
const title = '第20周 2023-05-12'
const text = `# ${title}

Created: 2023年5月12日 9:30

# 重点工作

1. 排班系统改版 __粗__
    - 夜班规则
        - 跨天补卡
    - 节假日规则
2. 门禁对接
3. 考勤导出

# 其他

搬迁方案已定稿`

let weekbook: Weekbook
let session: CDPSession
const menu = () => weekbook.page.locator('.slash')
const options = () => weekbook.page.locator('.slash-option .slash-title')

beforeAll(async () => {
  for (const [name, written] of [
    [title, text],
    ['第19周 2023-05-05', text.replace(title, '第19周 2023-05-05')],
  ] as const)
    writeFileSync(join(folder, `${name}.md`), written)
  weekbook = await startWeekbook(join(folder, 'library'))
  await weekbook.importFiles([join(folder, '第19周 2023-05-05.md')])
  await weekbook.shown('第19周 2023-05-05')
  await weekbook.importFiles([join(folder, `${title}.md`)])
  await weekbook.shown(title)
  session = await weekbook.page.context().newCDPSession(weekbook.page)
})
afterAll(async () => {
  await weekbook.quit()
  rmSync(folder, { recursive: true, force: true })
})

const exported = async () => (await weekbook.exported()).toString()
/** The text as it was, however the last test ended. */
beforeEach(async () => {
  for (let open = 0; open < 3 && (await weekbook.page.getByRole('dialog').count()) > 0; open++)
    await weekbook.press('Escape')
  await weekbook.clickBehind('搬迁')
  for (let step = 0; step < 30 && (await exported()) !== text; step++) await weekbook.choose('undo')
  if ((await exported()) !== text) throw new Error('What the last test did cannot be undone')
})
const compose = (composed: string) =>
  session.send('Input.imeSetComposition', {
    text: composed,
    selectionStart: composed.length,
    selectionEnd: composed.length,
  })

describe('the menu that a slash opens', () => {
  test.each(['/', '／', '、'])('%s on an empty line, chosen by pinyin with the keyboard', async (slash) => {
    await weekbook.clickBehind('已定稿')
    await weekbook.press('Enter')
    await weekbook.page.keyboard.insertText(slash)
    await menu().waitFor()
    await weekbook.page.keyboard.type('bt')
    await expect.poll(() => options().allInnerTexts()).toEqual(['一级标题', '二级标题', '三级标题'])
    await weekbook.press('ArrowDown', 'Enter')
    await menu().waitFor({ state: 'detached' })
    await weekbook.page.keyboard.type('附录')
    expect(await exported()).toBe(`${text}\n\n## 附录`)
  })

  test('、 that an input method commits opens it on an empty line', async () => {
    await weekbook.clickBehind('已定稿')
    await weekbook.press('Enter')
    await weekbook.compose(['、'], '、')
    await menu().waitFor()
    await weekbook.press('Escape')
    await menu().waitFor({ state: 'detached' })
    expect(await exported()).toBe(`${text}\n\n、`)
  })

  test('、 between words never does', async () => {
    await weekbook.clickBehind('已定稿')
    await weekbook.compose(['、'], '、')
    await weekbook.compose(['yu', 'yu suan'], '预算')
    expect(await menu().count()).toBe(0)
    expect(await exported()).toBe(`${text}、预算`)
  })

  test('stays as it is while composing, and Enter that ends a composition does not choose', async () => {
    await weekbook.clickBehind('已定稿')
    await weekbook.press('Enter')
    await weekbook.page.keyboard.type('/')
    await menu().waitFor()
    const all = await options().allInnerTexts()
    const list = await menu().elementHandle()
    for (const composed of ['y', 'yi', 'yin', 'yin y']) {
      await compose(composed)
      expect(await options().allInnerTexts()).toEqual(all)
    }
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
    expect(await options().allInnerTexts()).toEqual(all)
    expect(await list?.evaluate((node) => node.isConnected)).toBe(true)
    await session.send('Input.insertText', { text: '引用' })
    await expect.poll(() => options().allInnerTexts()).toEqual(['引用'])
    await weekbook.press('Enter')
    await weekbook.page.keyboard.type('原话')
    expect(await exported()).toBe(`${text}\n\n> 原话\n> `)
  })

  test('does not open while composing', async () => {
    await weekbook.clickBehind('已定稿')
    await weekbook.press('Enter')
    await compose('、')
    expect(await menu().count()).toBe(0)
    await session.send('Input.insertText', { text: '、' })
    await menu().waitFor()
    await weekbook.press('Escape')
  })
})

describe('the handle of a block', () => {
  /** Hovers a line and gives the middle of its handle. */
  async function handleOf(words: string) {
    const line = weekbook.page.locator('.report :is(p, h1)', { hasText: words }).last()
    await line.scrollIntoViewIfNeeded()
    const box = await line.boundingBox()
    if (box === null) throw new Error(`There is no line ${words}`)
    await weekbook.page.mouse.move(box.x + 60, box.y + box.height / 2)
    await weekbook.page.mouse.move(box.x + 64, box.y + box.height / 2)
    const handle = weekbook.page.locator('.block-handle')
    await handle.waitFor()
    const middle = async () => {
      const own = await handle.boundingBox()
      return own === null ? null : { x: own.x + 12, y: own.y + 12 }
    }
    await expect.poll(async () => Math.abs(((await middle())?.y ?? 0) - (box.y + 14)) < 8).toBe(true)
    return (await middle()) as { x: number; y: number }
  }
  async function drag(
    words: string,
    to: (line: { x: number; y: number; height: number }) => number,
    target: string,
    right = 0,
  ) {
    const from = await handleOf(words)
    const { mouse } = weekbook.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    const box = await weekbook.page.locator('.report :is(p, h1)', { hasText: target }).last().boundingBox()
    if (box === null) throw new Error(`There is no line ${target}`)
    await mouse.move(from.x + right / 2, (from.y + box.y) / 2, { steps: 4 })
    await mouse.move(from.x + right, to(box), { steps: 4 })
    await weekbook.page.locator('.drop-line').waitFor()
    await mouse.up()
  }

  test('drags a nested item with what is below it to the outer level', async () => {
    await drag('夜班规则', ({ y, height }) => y + height - 2, '门禁对接', -28)
    expect(await exported()).toBe(
      text
        .replace('    - 夜班规则\n        - 跨天补卡\n', '')
        .replace('2. 门禁对接\n3. 考勤导出', '2. 门禁对接\n- 夜班规则\n    - 跨天补卡\n1. 考勤导出'),
    )
    await weekbook.press('Control+z')
    expect(await exported()).toBe(text)
  })

  test('drags an item into another one by moving it right', async () => {
    await drag('考勤导出', ({ y, height }) => y + height - 2, '节假日规则', 28)
    expect(await exported()).toBe(
      text.replace('    - 节假日规则\n2. 门禁对接\n3. 考勤导出', '    - 节假日规则\n    1. 考勤导出\n2. 门禁对接'),
    )
    await weekbook.press('Control+z')
    expect(await exported()).toBe(text)
  })

  test('Escape gives the dragging up', async () => {
    const from = await handleOf('门禁对接')
    const { mouse } = weekbook.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x, from.y + 60, { steps: 4 })
    await weekbook.page.locator('.drag-cover').waitFor()
    await weekbook.press('Escape')
    await weekbook.page.locator('.drag-cover').waitFor({ state: 'detached' })
    await mouse.up()
    expect(await exported()).toBe(text)
  })

  test('a click opens its menu, and a key does at the cursor', async () => {
    const { x, y } = await handleOf('门禁对接')
    await weekbook.page.mouse.click(x, y)
    await weekbook.page.getByRole('menuitem', { name: '复制一份' }).click()
    expect(await exported()).toBe(text.replace('3. 考勤', '3. 门禁对接\n4. 考勤'))
    await weekbook.press('Control+z')
    await weekbook.clickBehind('夜班')
    await weekbook.press('Control+.')
    await weekbook.page.getByRole('menuitem', { name: '转换为' }).waitFor()
    await weekbook.press('ArrowRight')
    await weekbook.page.getByRole('menuitem', { name: '待办' }).waitFor()
    for (let at = 0; at < 6; at++) await weekbook.press('ArrowDown')
    await weekbook.press('Enter')
    expect(await exported()).toBe(text.replace('- 夜班规则', '- [ ]  夜班规则'))
  })

  test('is gone while something is typed', async () => {
    await weekbook.clickBehind('门禁')
    await handleOf('门禁对接')
    await weekbook.page.keyboard.type('a')
    await weekbook.page.locator('.block-handle').waitFor({ state: 'detached' })
  })
})

describe('the bar above a selection', () => {
  const bar = () => weekbook.page.locator('.selection-bar')

  test('comes when the selection settles, stands beside it, and leaves the focus in the text', async () => {
    await weekbook.clickBehind('门禁对接')
    await weekbook.press('Shift+Home')
    await bar().waitFor()
    expect(await weekbook.page.evaluate(() => document.activeElement?.classList.contains('report'))).toBe(true)
    const line = await weekbook.page.locator('.report p', { hasText: '门禁对接' }).boundingBox()
    const box = await bar().boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0)
    await weekbook.page.getByRole('toolbar').getByRole('button', { name: '加粗' }).click()
    expect(await exported()).toBe(text.replace('门禁对接', '**门禁对接**'))
  })

  test('is reached by keyboard, and Escape goes back', async () => {
    await weekbook.clickBehind('门禁对接')
    await weekbook.press('Shift+Home')
    await bar().waitFor()
    await weekbook.press('Alt+F10', 'ArrowRight', 'ArrowRight', 'Enter')
    expect(await exported()).toBe(text.replace('门禁对接', '*门禁对接*'))
  })

  test('does not come while composing over a selection', async () => {
    await weekbook.clickBehind('门禁对接')
    await weekbook.press('Shift+ArrowLeft')
    await compose('y')
    await compose('yi')
    expect(await bar().count()).toBe(0)
    await session.send('Input.insertText', { text: '已' })
    expect(await exported()).toBe(text.replace('门禁对接', '门禁对已'))
  })
})

describe('the palette', () => {
  const entries = () => weekbook.page.locator('.palette-title')
  async function openPalette(): Promise<void> {
    await weekbook.choose('palette')
    await weekbook.page.locator('.palette-input').waitFor()
  }

  test('finds a command by Chinese from an input method; Enter that ends it does not run anything', async () => {
    await weekbook.clickBehind('搬迁方案')
    await openPalette()
    await compose('y')
    await compose('yin y')
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 })
    expect(await weekbook.page.locator('.palette').count()).toBe(1)
    await session.send('Input.insertText', { text: '引用' })
    await expect.poll(() => entries().allInnerTexts()).toEqual(['引用'])
    await weekbook.press('Enter')
    await weekbook.page.locator('.palette').waitFor({ state: 'detached' })
    await expect.poll(exported).toBe(text.replace('搬迁方案已定稿', '> 搬迁方案已定稿\n> '))
  })

  test('goes to a section and to a week', async () => {
    await openPalette()
    await weekbook.page.keyboard.type('其他')
    await expect.poll(() => entries().first().textContent()).toBe('其他')
    await weekbook.press('Enter')
    await weekbook.page.locator('.palette').waitFor({ state: 'detached' })
    await weekbook.page.keyboard.type('和')
    await expect.poll(exported).toContain('# 和其他')
    await weekbook.press('Control+z')
    expect(await exported()).toBe(text)
    await openPalette()
    await weekbook.page.keyboard.type('第19周')
    await weekbook.press('Enter')
    await weekbook.shown('第19周 2023-05-05')
    await weekbook.open(title)
  })

  test('every key is listed', async () => {
    await weekbook.choose('shortcuts')
    const dialog = weekbook.page.getByRole('dialog', { name: '快捷键一览' })
    await dialog.waitFor()
    const shown = await dialog.locator('.shortcut').allInnerTexts()
    expect(shown.length).toBeGreaterThan(40)
    expect(shown.join()).toContain('二级标题')
    await weekbook.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})

test('nothing went wrong on the page', () => {
  expect(weekbook.faults).toEqual([])
})
