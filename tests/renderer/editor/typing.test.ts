import { describe, expect, test } from 'vitest'
import { openEditor } from './testEditor.ts'

/** Typed into the empty paragraph between two others; what the text says then. */
const becomes: readonly (readonly [string, string])[] = [
  ['- 甲', '- 甲'],
  ['* 甲', '- 甲'],
  ['1. 甲', '1. 甲'],
  ['3. 甲', '3. 甲'],
  ['[] 甲', '- [ ]  甲'],
  ['[x] 甲', '- [x]  甲'],
  ['# 甲', '# 甲'],
  ['## 甲', '## 甲'],
  ['### 甲', '### 甲'],
  ['> 甲', '> 甲\n> '],
  ['```js 甲', '```js\n甲\n```'],
  ['---甲', '---\n\n甲'],
  ['重点**加粗**后', '重点**加粗**后'],
  ['重点`代码`后', '重点`代码`后'],
  ['重点~~删去~~后', '重点~~删去~~后'],
  ['重点*斜*后', '重点*斜*后'],
  ['见[周报](https://a.b/c)后', '见[周报](https://a.b/c)后'],
  // What stays text is written so that it stays text.
  ['#### 甲', '#### 甲'],
  ['1、甲', '1、甲'],
  ['甲 1. 乙', '甲 1. 乙'],
  ['2*3*4', '2\\*3\\*4'],
  ['1~3天', '1~3天'],
  ['a_b_c', 'a_b_c'],
  ['$x$', '\\$x\\$'],
  ['[甲](乙)', '\\[甲\\](乙)'],
  ['| 甲 | 乙 |', '| 甲 | 乙 |'],
  ['<aside>', '\\<aside>'],
  ['-', '\\-'],
  ['1.', '1\\.'],
  ['$$', '\\$$'],
  ['\\', '\\'],
  ['\\*', '\\\\*'],
]

describe('typed', () => {
  test.each(becomes)('%s is written as %s', (typed, written) => {
    const it = openEditor('# 标题\n\n前文\n\n间\n\n后文')
    it.select('|间|')
    it.press('Backspace')
    it.type(typed)
    expect(it.text()).toBe(`# 标题\n\n前文\n\n${written}\n\n后文`)
    it.undoAll()
    expect(it.text()).toBe('# 标题\n\n前文\n\n间\n\n后文')
  })

  test('a heading at the beginning of a page without a title stays under the cursor', () => {
    const it = openEditor('')
    it.type('# 甲')
    it.press('Enter')
    it.type('乙')
    expect(it.text()).toBe('# 甲\n\n乙')
  })

  test('Backspace takes a conversion back', () => {
    const it = openEditor('# 标题\n\n间')
    it.select('|间|')
    it.type('- ')
    it.press('Backspace')
    it.type('甲')
    expect(it.text()).toBe('# 标题\n\n\\- 甲')
  })

  test('a list sign turns an item of one list into one of another', () => {
    const it = openEditor('# 标题\n\n1. 甲\n2. 乙\n3. 丙')
    it.select('|乙')
    it.type('[] ')
    expect(it.text()).toBe('# 标题\n\n1. 甲\n- [ ]  乙\n1. 丙')
    it.select('|乙')
    it.type('1. ')
    expect(it.text()).toBe('# 标题\n\n1. 甲\n2. 乙\n3. 丙')
  })

  test('a number below a run counts on', () => {
    const it = openEditor('# 标题\n\n1. 甲\n2. 乙\n\n丙')
    it.select('|丙')
    it.type('1. ')
    expect(it.text()).toBe('# 标题\n\n1. 甲\n2. 乙\n3. 丙')
  })
})
