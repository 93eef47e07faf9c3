import { describe, expect, test } from 'vitest'
import { insertIncident } from '../../../renderer/blocks/incident/insertIncident.ts'
import { sortIncidents } from '../../../renderer/blocks/incident/sortIncidents.ts'
import { openEditor, type TestEditor } from './testEditor.ts'

const insert = (it: TestEditor) => insertIncident(() => '2023-03-09T10:05')(it.editor.state, it.editor.view.dispatch)
const report = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 稳定性建设\n\n${lines.join('\n')}`
const inside = ['    ', '    原因：模板', '    ', '    处置：重启', '    ']

/** Where the cursor is (`|`), and the text once a summary, Tab, a cause, Tab and a handling have been typed. */
const inserted: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
  ['an empty line', ['|'], ['- 3/9 10:05 甲', '原因：乙', '处置：丙']],
  [
    'an incident in soft-break lines',
    ['- 3/5 10:20 告警|', '原因：抖动', '处置：切换', '- 3/8 9:00 告警二'],
    ['- 3/5 10:20 告警', '原因：抖动', '处置：切换', '- 3/9 10:05 甲', '原因：乙', '处置：丙', '- 3/8 9:00 告警二'],
  ],
  [
    'an incident with both on one line',
    ['- 3/5 10:20 告警', '原因：抖动。 处置：切换|'],
    ['- 3/5 10:20 告警', '原因：抖动。 处置：切换', '- 3/9 10:05 甲', '原因：乙 处置：丙'],
  ],
  [
    'an incident all on one line',
    ['- 3/5 10:20 告警 原因：抖动 处置：切换|'],
    ['- 3/5 10:20 告警 原因：抖动 处置：切换', '- 3/9 10:05 甲 原因：乙 处置：丙'],
  ],
  [
    'a paragraph of an incident',
    ['- 3/5 10:20 告警', '    ', '    原因：模|板', '    ', '    处置：重启', '    '],
    ['- 3/5 10:20 告警', ...inside, '- 3/9 10:05 甲', '    ', '    原因：乙', '    ', '    处置：丙', '    '],
  ],
  [
    'a lead line that owns the bullets behind it',
    ['1. 生产稳定性事件：|', '- 3/5 10:20 告警', '处置：切换', '2. 巡检'].map((line) => line.replace('2.', '1.')),
    ['1. 生产稳定性事件：', '- 3/5 10:20 告警', '处置：切换', '- 3/9 10:05 甲', '原因：乙', '处置：丙', '1. 巡检'],
  ],
  [
    'a lead line with incidents inside',
    ['- 生产稳定性事件：|', '    - 3/5 10:20 告警', '    原因：抖动', '    处置：切换'],
    [
      '- 生产稳定性事件：',
      '    - 3/5 10:20 告警',
      '    原因：抖动',
      '    处置：切换',
      '    - 3/9 10:05 甲',
      '    原因：乙',
      '    处置：丙',
    ],
  ],
  ['other work', ['- 巡检|'], ['- 巡检', '- 3/9 10:05 甲', '原因：乙', '处置：丙']],
]

describe('an incident is inserted at', () => {
  test.each(inserted)('%s, and written with Tab between its places', (_name, before, after) => {
    const text = report(...before.map((line) => line.replace('|', '')))
    const it = openEditor(text)
    const line = before.find((own) => own.includes('|')) ?? ''
    if (line === '|') it.selectRange(it.doc().content.size - 1)
    else it.select(line.replace(/^ *(?:-|\d+\.) /, '').trim())
    expect(insert(it)).toBe(true)
    it.type('甲')
    it.press('Tab')
    it.type('乙')
    it.press('Tab')
    it.type('丙')
    expect(it.text()).toBe(report(...after))
    it.press('Shift-Tab')
    it.type('二')
    it.press('Shift-Tab')
    it.type('一')
    expect(it.text()).toBe(
      report(...after)
        .replace('甲', '甲一')
        .replace('：乙', '：乙二'),
    )
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test('an empty section, in the usual layout', () => {
    const it = openEditor(report('').trimEnd())
    it.selectRange(it.doc().content.size - 1)
    insert(it)
    expect(it.text()).toBe(report('- 3/9 10:05 ', '原因：', '处置：'))
  })
})

test('Enter at the end of a place goes on to the next one, and behind the last one begins an item', () => {
  const it = openEditor(report('- 3/5 10:20 告警', '原因：抖动', '处置：切换'))
  it.select('告警|')
  it.press('Enter')
  it.type('一')
  it.press('Enter')
  it.type('二')
  expect(it.text()).toBe(report('- 3/5 10:20 告警', '原因：抖动一', '处置：切换二'))
  it.press('Enter')
  it.type('三')
  expect(it.text()).toBe(report('- 3/5 10:20 告警', '原因：抖动一', '处置：切换二', '- 三'))
  it.select('告|警')
  it.press('Enter')
  expect(it.text()).toBe(report('- 3/5 10:20 告', '- 警', '原因：抖动一', '处置：切换二', '- 三'))
})

const disorders: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
  [
    'soft-break lines',
    ['- 3/8 9:00 乙', '原因：x', '- 3/5 10:20 甲', '处置：y'],
    ['- 3/5 10:20 甲', '处置：y', '- 3/8 9:00 乙', '原因：x'],
  ],
  [
    'paragraphs below, and one without a time',
    ['- 3/8 9:00 乙', ...inside, '- 打印缓慢', '处置：y', '- 3/5 10:20 甲', '', '## 【其他】', '', '- 招聘'],
    ['- 3/5 10:20 甲', '- 3/8 9:00 乙', ...inside, '- 打印缓慢', '处置：y', '', '## 【其他】', '', '- 招聘'],
  ],
  [
    'numbers',
    ['1. 3/8 9:00 丙', '2. 3/5 10:20 甲', '3. 3/6 10:20 乙'],
    ['1. 3/5 10:20 甲', '2. 3/6 10:20 乙', '3. 3/8 9:00 丙'],
  ],
  [
    'a lead line and other work around',
    ['1. 生产稳定性事件：', '- 3/8 9:00 乙', '- *3/5 10:20* __甲__', '1. 巡检'],
    ['1. 生产稳定性事件：', '- *3/5 10:20* __甲__', '- 3/8 9:00 乙', '1. 巡检'],
  ],
]

describe('incidents are sorted with', () => {
  test.each(disorders)('%s', (_name, before, after) => {
    const it = openEditor(report(...before))
    it.select('甲|')
    expect(sortIncidents(it.editor.state, it.editor.view.dispatch)).toBe(true)
    expect(it.text()).toBe(report(...after))
    expect(it.editor.state.selection.$from.parent.textContent).toContain('甲')
    expect(sortIncidents(it.editor.state)).toBe(false)
    it.editor.commands.undo()
    expect(it.text()).toBe(report(...before))
  })
})

test('what is written on stays apart from what follows on its line', () => {
  const it = openEditor(report('- 3/5 10:20 告警，原因：抖动。处置：切换'))
  it.select('告|警')
  it.press('Tab')
  it.type('甲')
  it.press('Shift-Tab')
  it.type('乙')
  it.press('Tab', 'Tab')
  it.type('丙')
  expect(it.text()).toBe(report('- 3/5 10:20 告警乙，原因：抖动甲。处置：切换丙'))
})
