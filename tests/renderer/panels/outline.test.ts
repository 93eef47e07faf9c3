import { describe, expect, test } from 'vitest'
import { entryAt, outlineOf } from '../../../renderer/panels/outline/outline.ts'
import { openEditor } from '../editor/testEditor.ts'

/** Depth, text and items of each entry, of a page that isn't drawn. */
function outline(text: string): readonly string[] {
  const { editor } = openEditor(text)
  const view = { nodeDOM: () => null } as unknown as typeof editor.view
  return outlineOf({ state: editor.state, view }).map(({ depth, text, items }) => `${depth} ${text} ${items}`)
}

describe('the outline', () => {
  const cases: readonly (readonly [name: string, text: string, entries: readonly string[]])[] = [
    ['of a page without headings is empty', '# 第10周\n\n正文', []],
    [
      'begins at the outermost level that is there',
      '# 第10周\n\n## 甲\n\n### 乙\n\n## 丙',
      ['0 甲 0', '1 乙 0', '0 丙 0'],
    ],
    [
      'counts the items of a section and of those in it',
      '# 第10周\n\n# 甲\n\n- 一\n    - 二\n\n## 乙\n\n1. 一\n2. 二\n- 三\n\n# 丙\n\n正文',
      ['0 甲 4', '1 乙 3', '0 丙 0'],
    ],
    ['has empty headings too', '# 第10周\n\n# 甲\n\n## ', ['0 甲 0', '1  0']],
  ]
  test.each(cases)('%s', (_name, text, entries) => expect(outline(text)).toEqual(entries))
})

describe('the section at the upper edge', () => {
  const tops = [0, 100, 250, 900]
  test.each([
    [-50, 0],
    [0, 0],
    [120, 1],
    [899, 2],
    [5000, 3],
  ])('at %i is entry %i', (edge, entry) => {
    expect(entryAt((at) => tops[at] ?? Number.NaN, tops.length, edge)).toBe(entry)
  })
  test('is none without headings', () => expect(entryAt(() => 0, 0, 10)).toBe(-1))
})
