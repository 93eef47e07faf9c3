import { describe, expect, test } from 'vitest'
import { editorCommands } from '../../../../renderer/editor/commands/commands.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

interface Case {
  readonly name: string
  readonly before: string
  /** The cursor at `|`, or what is selected between two; a path from one text to another where it is a pair. */
  readonly at: string | readonly [string, string]
  readonly run: readonly string[]
  readonly after: string
}

const cases: readonly Case[] = [
  // Turn into
  {
    name: 'text becomes a heading',
    before: '前文 *a* _b_\n\n其他',
    at: '前|文',
    run: ['heading2'],
    after: '## 前文 *a* _b_\n\n其他',
  },
  { name: 'a heading a second time becomes text', before: '## 前文', at: '前|文', run: ['heading2'], after: '前文' },
  {
    name: 'a nested item becomes a to-do and keeps what is below it',
    before: '- 巡检\n    - 机房\n        1. 一层\n    - 网络',
    at: '机|房',
    run: ['toDoItem'],
    after: '- 巡检\n    - [ ]  机房\n        1. 一层\n    - 网络',
  },
  {
    name: 'a number in the middle becomes a bullet, and the rest counts from one',
    before: '1. 巡检\n2. 扩容\n3. 演练',
    at: '扩|容',
    run: ['bulletItem'],
    after: '1. 巡检\n- 扩容\n1. 演练',
  },
  {
    name: 'bullets become numbers and join the run before them',
    before: '3. 巡检\n- 扩容\n- 演练',
    at: ['扩|容', '演|练'],
    run: ['numberItem'],
    after: '3. 巡检\n4. 扩容\n5. 演练',
  },
  {
    name: 'an item becomes a heading, and what was below it stands behind',
    before: '- 巡检\n- 机房\n    - 一层\n    \n    备注\n    \n- 网络',
    at: '机|房',
    run: ['heading3'],
    after: '- 巡检\n\n### 机房\n\n- 一层\n\n备注\n\n- 网络',
  },
  {
    name: 'an item becomes a quote',
    before: '- 巡检\n- 机房',
    at: '机|房',
    run: ['quote'],
    after: '- 巡检\n\n> 机房\n> ',
  },
  {
    name: 'an item becomes a callout with what is below it inside',
    before: '- 机房\n    - 一层',
    at: '机|房',
    run: ['callout'],
    after: '<aside>\n💡\n\n机房\n\n- 一层\n</aside>',
  },
  {
    name: 'a callout becomes text, and what was in it stands there',
    before: '前文\n\n<aside>\n💡\n\n机房\n\n- 一层\n</aside>\n\n后文',
    at: '机|房',
    run: ['paragraph'],
    after: '前文\n\n机房\n\n- 一层\n\n后文',
  },
  {
    name: 'lines of text become lines of code without marks, and back',
    before: '甲 **乙**\n丙\n\n后文',
    at: '甲|',
    run: ['code'],
    after: '```\n甲 乙\n丙\n```\n\n后文',
  },
  {
    name: 'code becomes an item with soft breaks',
    before: '```js\nlet a\nlet b\n```',
    at: 'let| a',
    run: ['bulletItem'],
    after: '- let a\nlet b',
  },
  {
    name: 'several blocks of several levels at once',
    before: '前文\n\n- 巡检\n    1. 机房\n\n后文',
    at: ['前|文', '机|房'],
    run: ['toDoItem'],
    after: '- [ ]  前文\n- [ ]  巡检\n    - [ ]  机房\n\n后文',
  },
  {
    name: 'there and back gives the bytes again',
    before: '- 星 __粗__\n\n后文',
    at: '星|',
    run: ['heading1', 'bulletItem'],
    after: '- 星 __粗__\n\n后文',
  },
  {
    name: 'a table stays a table',
    before: '| 甲 |\n| --- |\n| 1 |',
    at: '甲|',
    run: ['heading1'],
    after: '| 甲 |\n| --- |\n| 1 |',
  },

  // Duplicate
  {
    name: 'a copy prints the same source, with what is below it',
    before: '1. 巡检\n2. 机房 __粗__\n    * 一层\n3. 网络',
    at: '机|房',
    run: ['duplicate'],
    after: '1. 巡检\n2. 机房 __粗__\n    * 一层\n3. 机房 __粗__\n    * 一层\n4. 网络',
  },
  {
    name: 'a heading twice',
    before: '# 第10周\n\n## 其他\n\n后文',
    at: '其|他',
    run: ['duplicate'],
    after: '# 第10周\n\n## 其他\n\n## 其他\n\n后文',
  },
  {
    name: 'a table twice',
    before: '|  甲 |\n| --- |\n| 1 |\n\n后文',
    at: '甲|',
    run: ['duplicate'],
    after: '|  甲 |\n| --- |\n| 1 |\n\n|  甲 |\n| --- |\n| 1 |\n\n后文',
  },

  // Move
  {
    name: 'an item moves up with what is below it, and numbers count on',
    before: '3. 巡检 *a*\n4. 机房\n    - 一层\n5. 网络',
    at: '机|房',
    run: ['moveUp'],
    after: '3. 机房\n    - 一层\n4. 巡检 *a*\n5. 网络',
  },
  {
    name: 'an item moves down',
    before: '- 巡检 *a*\n- 机房\n- 网络 __b__',
    at: '巡|检',
    run: ['moveDown'],
    after: '- 机房\n- 巡检 *a*\n- 网络 __b__',
  },
  {
    name: 'the first item moves out, to before the one around it',
    before: '- 巡检\n    - 机房\n    - 网络',
    at: '机|房',
    run: ['moveUp'],
    after: '- 机房\n- 巡检\n    - 网络',
  },
  {
    name: 'the last item moves out, to behind the one around it',
    before: '- 巡检\n    - 机房\n    1. 网络\n- 扩容',
    at: '网|络',
    run: ['moveDown'],
    after: '- 巡检\n    - 机房\n1. 网络\n- 扩容',
  },
  {
    name: 'an item of a list moves past a paragraph and joins the list behind it',
    before: '1. 巡检\n2. 机房\n\n后文\n\n1. 网络',
    at: '机|房',
    run: ['moveDown', 'moveDown'],
    after: '1. 巡检\n\n后文\n\n1. 网络\n2. 机房',
  },
  {
    name: 'a paragraph between two runs moves away, and the second one goes on',
    before: '1. 巡检\n\n后文\n\n1. 网络\n2. 演练',
    at: '后|文',
    run: ['moveUp'],
    after: '后文\n\n1. 巡检\n2. 网络\n3. 演练',
  },
  {
    name: 'nothing moves above the title',
    before: '# 第10周\n\nCreated: 2024年3月8日 9:30\n\n前文\n\n后文',
    at: '前|文',
    run: ['moveUp'],
    after: '# 第10周\n\nCreated: 2024年3月8日 9:30\n\n前文\n\n后文',
  },
  {
    name: 'several items move together',
    before: '- 巡检\n- 机房\n- 网络\n- 演练',
    at: ['机|房', '网|络'],
    run: ['moveDown'],
    after: '- 巡检\n- 演练\n- 机房\n- 网络',
  },
  {
    name: 'a run that does not count up keeps the numbers of its items',
    before: '1. 巡检\n1. 机房\n5. 网络',
    at: '网|络',
    run: ['moveUp'],
    after: '1. 巡检\n5. 网络\n1. 机房',
  },
  {
    name: 'a section’s heading moves alone',
    before: '前文\n\n## 其他\n\n后文',
    at: '其|他',
    run: ['moveUp'],
    after: '## 其他\n\n前文\n\n后文',
  },

  // Delete
  {
    name: 'an item goes with what is below it, and the rest counts on',
    before: '1. 巡检\n2. 机房\n    - 一层\n3. 网络',
    at: '机|房',
    run: ['remove'],
    after: '1. 巡检\n2. 网络',
  },
  {
    name: 'the block between two runs goes, and they are one',
    before: '1. 巡检\n\n后文\n\n1. 网络',
    at: '后|文',
    run: ['remove'],
    after: '1. 巡检\n2. 网络',
  },
  {
    name: 'the last block leaves an empty page',
    before: '# 第10周\n\n- 巡检',
    at: '巡|检',
    run: ['remove'],
    after: '# 第10周',
  },
  {
    name: 'a nested item goes alone',
    before: '- 巡检\n    - 机房\n- 网络',
    at: '机|房',
    run: ['remove'],
    after: '- 巡检\n- 网络',
  },

  // Insert
  {
    name: 'a divider stands behind the line',
    before: '前文\n\n后文',
    at: '前|文',
    run: ['divider'],
    after: '前文\n\n---\n\n\n\n后文',
  },
  {
    name: 'a figure behind an item is an item of its list',
    before: '- 甲：1%\n- 乙：2%',
    at: '甲|',
    run: ['insertKpi'],
    after: '- 甲：1%\n- ：\n- 乙：2%',
  },
  {
    name: 'an OKR item among bullets is a bullet',
    before: '- 甲建设',
    at: '甲建设|',
    run: ['insertOkrItem'],
    after: '- 甲建设\n- ，进度%',
  },
  {
    name: 'a plan item among numbers',
    before: '1. 甲\n2. 乙',
    at: '甲|',
    run: ['insertPlanItem'],
    after: '1. 甲\n2. \n3. 乙',
  },
  { name: 'bold', before: '前文 _a_', at: '|前文|', run: ['bold'], after: '**前文** _a_' },
]

function run(it: TestEditor, name: string): void {
  const command = editorCommands.find((one) => one.name === name)
  if (command === undefined) throw new Error(`There is no command ${name}`)
  if (command.isEnabled?.(it.editor) !== false) command.run(it.editor)
}

function select(it: TestEditor, at: Case['at']): void {
  if (typeof at === 'string') {
    it.select(at)
    return
  }
  const ends = at.map((place) => {
    it.select(place)
    return it.editor.state.selection.from
  })
  it.selectRange(ends[0] as number, ends[1])
}

describe('a command', () => {
  test.each(cases)('$name', ({ before, at, run: names, after }) => {
    const it = openEditor(before)
    select(it, at)
    for (const name of names) run(it, name)
    expect(it.text()).toBe(after)
    it.editor.state.doc.check()
    for (let undone = 0; undone < names.length; undone++) it.editor.commands.undo()
    expect(it.text()).toBe(before)
  })
})

const cursors: readonly { readonly name: string; readonly at: string; readonly after: string }[] = [
  { name: 'heading2', at: '机|房', after: '机一房' },
  { name: 'callout', at: '机|房', after: '机一房' },
  { name: 'moveUp', at: '机|房', after: '机一房' },
  { name: 'duplicate', at: '机|房', after: '机一房' },
]

test.each(cursors)('the cursor stays at its character: $name', ({ name, at, after }) => {
  const it = openEditor('- 巡检\n    - 设备\n    - 机房\n        - 一层\n- 网络')
  it.select(at)
  run(it, name)
  it.type('一')
  expect(it.text()).toContain(after)
})
