import { describe, expect, test } from 'vitest'
import { copy, paste } from './clipboardOf.ts'
import { openEditor } from './testEditor.ts'

const nested = `# 第10周

- 甲项
    1. 一层
    2. 二层**要点**，[图](a%20b.png)
        - 底
    3. 三层
- 乙项
    
    原因：链路抖动
    
    处置：切换线路
    
- [ ]  丙项

\`\`\`js
let a

let b
\`\`\`

| 甲列 | 乙列 |
| --- | --- |
| 1 | 2 |`

describe('copying', () => {
  const cases: readonly (readonly [from: string, to: string, text: string])[] = [
    ['甲|项', '甲项|', '项'],
    ['|三层', '三层|', '三层'],
    ['二|层要点', '要点|，', '层**要点**'],
    ['|，图', '图|', '，[图](a%20b.png)'],
    ['|处置', '切换线路|', '处置：切换线路'],
    ['|一层', '二层|要点', '1. 一层\n2. 二层'],
    ['二|层', '三层|', '2. 层**要点**，[图](a%20b.png)\n    - 底\n3. 三层'],
    ['|底', '三|层', '- 底\n3. 三'],
    ['|三层', '乙项|', '3. 三层\n- 乙项'],
    ['一|层', '乙|项', '1. 层\n2. 二层**要点**，[图](a%20b.png)\n    - 底\n3. 三层\n- 乙'],
    ['甲|项', '二|层', '- 项\n    1. 一层\n    2. 二'],
    ['|原因', '切换线路|', '原因：链路抖动\n\n处置：切换线路'],
    ['乙|项', '链路|抖动', '- 项\n    \n    原因：链路\n    '],
    ['链路|抖动', '丙|项', '抖动\n\n处置：切换线路\n\n- [ ]  丙'],
    ['let| a', 'let b|', ' a\n\nlet b'],
    ['|丙', 'let| a', '- [ ]  丙项\n\n```js\nlet\n```'],
    ['|乙列', '乙列|', '乙列'],
  ]
  test.each(cases)('from %s to %s gives %j', (from, to, text) => {
    const it = openEditor(nested)
    it.select(from)
    const start = it.editor.state.selection.from
    it.select(to)
    it.selectRange(start, it.editor.state.selection.from)
    expect(copy(it)).toBe(text)
  })

  test('in a callout gives what is in it', () => {
    const it = openEditor('# 第10周\n\n<aside>\n💡\n\n甲\n\n乙\n\n</aside>')
    it.select('|甲')
    const start = it.editor.state.selection.from
    it.select('乙|')
    it.selectRange(start, it.editor.state.selection.from)
    expect(copy(it)).toBe('甲\n\n乙')
  })

  test('keeps links, spelling and everything else in another report', () => {
    const from = openEditor('# 第10周\n\n[周五](2024-03-08%20周五.md)\n\n*后*\\-文\n\n- _斜_\n* 星')
    const body = from.text().slice('# 第10周\n\n'.length)
    from.selectRange(from.doc().child(0).nodeSize + 1, from.doc().content.size - 1)
    const text = copy(from)
    const into = openEditor('# 第11周\n\n前文\n\n间\n\n后文')
    into.select('|间|')
    expect(paste(into, { text, html: '<p data-pm-slice="1 1 []">' })).toBe(true)
    expect(into.text()).toBe(`# 第11周\n\n前文\n\n${body}\n\n后文`)
  })
})

describe('pasting into an empty paragraph', () => {
  const cases: readonly (readonly [name: string, text: string, html: string, after: string])[] = [
    ['a list', '- 甲\n    1. 乙\n- [x]  丙', '', '- 甲\n    1. 乙\n- [x]  丙'],
    ['one item', '- 甲', '', '- 甲'],
    ['one heading', '## 甲', '', '## 甲'],
    ['bold on one line', '重点**加粗**', '', '重点**加粗**'],
    ['bold in paragraphs', '重点**加粗**\n\n后段', '', '重点**加粗**\n\n后段'],
    ['a link', '[甲](b.md)', '', '[甲](b.md)'],
    ['an image', '![甲](b.png)\n\n乙', '', '![甲](b.png)\n\n乙'],
    ['a table', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'],
    ['a divider', '---\n\n甲', '', '---\n\n甲'],
    ['lines of text', '2*3*4\n5*6*7\n\n后段', '', '2\\*3\\*4\n\n5\\*6\\*7\n\n后段'],
    ['Notion’s own', '*甲*\n\n乙', '<!-- notionvc: 1 --><p>甲</p>', '*甲*\n\n乙'],
    ['source code’s editor', '- 甲\n- 乙', '<div style="color:#000"><span>- 甲</span><br></div>', '- 甲\n- 乙'],
  ]
  test.each(cases)('%s', (_name, text, html, after) => {
    const it = openEditor('# 标题\n\n前文\n\n间\n\n后文')
    it.select('|间|')
    it.press('Backspace')
    expect(paste(it, { text, html })).toBe(true)
    expect(it.text()).toBe(`# 标题\n\n前文\n\n${after}\n\n后文`)
    it.undoAll()
    expect(it.text()).toBe('# 标题\n\n前文\n\n间\n\n后文')
  })
})

test.each([
  ['| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2续 |\n\n后文'],
  ['---', '---\n\n续后文'],
  ['- 甲\n- 乙', '- 甲\n- 乙续\n\n后文'],
])('behind a pasted %j one goes on typing', (text, after) => {
  const it = openEditor('# 标题\n\n前文\n\n间\n\n后文')
  it.select('|间|')
  it.press('Backspace')
  paste(it, { text })
  it.type('续')
  expect(it.text()).toBe(`# 标题\n\n前文\n\n${after}`)
})

describe('pasting amid text', () => {
  test.each([
    ['**加粗**', '前**加粗**文'],
    ['[甲](b.md)', '前[甲](b.md)文'],
  ])('%s on one line stays on the line', (text, after) => {
    const it = openEditor('# 标题\n\n前文')
    it.select('前|文')
    expect(paste(it, { text })).toBe(true)
    expect(it.text()).toBe(`# 标题\n\n${after}`)
  })

  test.each(['- 甲', '1. 甲', '# 甲', '2*3*4', 'a_b_c', '甲'])('%s is the text that it is', (text) => {
    const it = openEditor('# 标题\n\n前文')
    it.select('前|文')
    expect(paste(it, { text })).toBe(true)
    expect(it.doc().lastChild?.textContent).toBe(`前${text}文`)
    expect(it.doc().lastChild?.type.name).toBe('paragraph')
  })

  test('a web address makes a link of the text that is selected', () => {
    const it = openEditor('# 标题\n\n前**文**后')
    it.select('|前文|')
    expect(paste(it, { text: 'https://a.b/c\n', html: '<a href="https://a.b/c">a.b</a>' })).toBe(true)
    expect(it.text()).toBe('# 标题\n\n[前**文**](https://a.b/c)后')
  })
})

describe('plain lines', () => {
  const cases: readonly (readonly [name: string, before: string, place: string, text: string, after: string])[] = [
    ['in an item become items', '- 前文\n- 后', '前|文', '甲\n乙\n\n丙\n', '- 前甲\n- 乙\n- 丙文\n- 后'],
    ['in a numbered item count on', '1. 前\n2. 后', '前|', '甲\n乙', '1. 前甲\n2. 乙\n3. 后'],
    ['in a to-do become to-dos', '- [x]  前', '前|', '甲\n乙', '- [x]  前甲\n- [ ]  乙'],
    [
      'that tell a cause and a handling stay with their event',
      '- 前\n- 后',
      '前|',
      '\n3/5 10:20 超时\n原因：抖动\n处置：切换\n3/6 9:00 报错',
      '- 前3/5 10:20 超时\n原因：抖动\n处置：切换\n- 3/6 9:00 报错\n- 后',
    ],
    ['in a paragraph become paragraphs', '前文', '前|文', '甲\n乙', '前甲\n\n乙文'],
    ['with tabs become a table', '前\n\n间', '|间|', 'a\tb\n1\t2', '前\n\n| a | b |\n| --- | --- |\n| 1 | 2 |'],
  ]
  test.each(cases)('%s', (_name, before, place, text, after) => {
    const it = openEditor(before)
    it.select(place)
    if (place === '|间|') it.press('Backspace')
    expect(paste(it, { text })).toBe(true)
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(before)
  })
})
