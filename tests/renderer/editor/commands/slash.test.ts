import { describe, expect, test } from 'vitest'
import { openSlash } from '../../../../renderer/editor/menus/slashMenu.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

/** What the menu offers; null where it is closed. */
function offered(it: TestEditor): readonly string[] | null {
  return openSlash(it.editor.state)?.commands.map(({ name }) => name) ?? null
}

/** The end of a text with an empty line behind it. */
function onNewLine(text = ''): TestEditor {
  const it = openEditor('前文\n\n后文')
  it.select('后文|')
  it.press('Enter')
  it.type(text)
  return it
}

describe('a slash opens the menu', () => {
  const opening = ['/', '／', '、', '甲 /', '甲　/', '甲 ／']
  test.each(opening)('%s', (typed) => expect(offered(onNewLine(typed))).toContain('heading1'))
  const text = ['甲/', '2/', '甲、', '甲 、', '甲／', '/ ', '`a`/', '//']
  test.each(text)('%s does not', (typed) => expect(offered(onNewLine(typed))).toBeNull())

  test('not in code or a table', () => {
    const code = openEditor('```\na\n```')
    code.select('a|')
    code.type(' /')
    expect(offered(code)).toBeNull()
    const table = openEditor('| 甲 |\n| --- |\n| 1 |')
    table.select('1|')
    table.type(' /')
    expect(offered(table)).toBeNull()
  })

  test('not when the cursor comes back to one, nor by undo', () => {
    const it = onNewLine('/')
    it.press('Escape')
    expect(offered(it)).toBeNull()
    it.type('b')
    expect(offered(it)).toBeNull()
    it.editor.commands.undo()
    it.select('前文|')
    expect(offered(it)).toBeNull()
  })
})

const found: readonly { readonly typed: string; readonly first: string }[] = [
  { typed: 'bt', first: 'heading1' },
  { typed: 'biaoti', first: 'heading1' },
  { typed: 'h2', first: 'heading2' },
  { typed: '三级', first: 'heading3' },
  { typed: '引用', first: 'quote' },
  { typed: 'YY', first: 'quote' },
  { typed: 'ｈ３', first: 'heading3' },
  { typed: 'todo', first: 'toDoItem' },
  { typed: 'db', first: 'toDoItem' },
  { typed: 'fgx', first: 'divider' },
  { typed: 'biaoge', first: 'table' },
  { typed: '指标', first: 'insertKpi' },
  { typed: 'okr', first: 'insertOkrItem' },
  { typed: 'jihua', first: 'insertPlanItem' },
  { typed: 'jt', first: 'today' },
]

test.each(found)('/$typed means $first', ({ typed, first }) => {
  expect(offered(onNewLine(`/${typed}`))?.[0]).toBe(first)
})

test('what fits nothing closes it and stays text', () => {
  const it = onNewLine('/某某')
  expect(offered(it)).toBeNull()
  it.press('Enter')
  expect(it.text()).toBe('前文\n\n后文\n\n/某某\n\n')
})

test('Enter chooses, and one undo brings back what was typed', () => {
  const it = openEditor('前文\n\n- 巡检 __a__')
  it.select('巡检 |__a__')
  it.type('/')
  it.type('h2')
  it.press('Enter')
  expect(it.text()).toBe('前文\n\n## 巡检 __a__')
  it.editor.commands.undo()
  expect(it.text()).toBe('前文\n\n- 巡检 /h2__a__')
  it.undoAll()
  expect(it.text()).toBe('前文\n\n- 巡检 __a__')
})

test('arrows go round, and what is inserted takes the place of the empty line', () => {
  const it = onNewLine('/biao')
  const names = offered(it) ?? []
  it.press('ArrowUp')
  expect(openSlash(it.editor.state)?.index).toBe(names.length - 1)
  it.press('ArrowDown')
  expect(openSlash(it.editor.state)?.index).toBe(0)
  for (let at = 0; at < names.indexOf('table'); at++) it.press('ArrowDown')
  it.press('Tab')
  it.type('甲')
  expect(it.text()).toBe('前文\n\n后文\n\n| 甲 |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |')
  it.editor.commands.undo()
  it.editor.commands.undo()
  expect(it.text()).toBe('前文\n\n后文\n\n/biao')
})

test('the cursor that leaves the query closes the menu; Escape leaves what was typed', () => {
  const it = onNewLine('/bt')
  it.select('前文|')
  expect(offered(it)).toBeNull()
  const other = onNewLine('/bt')
  other.press('Escape')
  other.press('Enter')
  expect(other.text()).toBe('前文\n\n后文\n\n/bt\n\n')
})
