import { describe, expect, test } from 'vitest'
import { countBetween, countText, countWords } from '../../../../renderer/editor/counts/countText.ts'
import { openEditor } from '../testEditor.ts'

describe('a text’s length as Word counts it', () => {
  const cases: readonly (readonly [text: string, words: number, characters: number])[] = [
    ['', 0, 0],
    [' \n', 0, 0],
    ['巡检完成', 4, 4],
    ['巡检，完成。', 6, 6],
    ['gateway 扩容 2 台', 5, 11],
    ['98.4%', 1, 5],
    ['网关Gateway超时', 5, 11],
    ['“好”——', 5, 5],
    ['a-b c_d', 2, 6],
    ['𠮷野家', 3, 3],
  ]
  test.each(cases)('%j', (text, words, characters) => expect(countText(text)).toEqual({ words, characters }))
})

test('words are those of the language', () => {
  expect(countWords('我们完成了巡检')).toBeLessThan(7)
  expect(countWords('two words, 3 numbers')).toBe(4)
})

test('a page is counted by its blocks, a selection by what is in it', () => {
  const it = openEditor('- 甲乙\n    - 丙Ab\n\n| 丁 | 戊 |\n| --- | --- |\n\n```\nx y\n```')
  const doc = it.doc()
  expect(countBetween(doc, 0, doc.content.size)).toEqual({ words: 8, characters: 9 })
  it.select('甲|乙')
  const { from } = it.editor.state.selection
  it.select('丙A|b')
  expect(countBetween(doc, from, it.editor.state.selection.from)).toEqual({ words: 3, characters: 3 })
})
