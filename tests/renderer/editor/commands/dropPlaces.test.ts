import type { Node as EditorNode } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { type BlockAt, blockAround, rangeOf } from '../../../../renderer/editor/commands/blockRange.ts'
import { blocksToMove, placesAbove, placesBelow } from '../../../../renderer/editor/commands/dropPlaces.ts'
import { moveBlocks } from '../../../../renderer/editor/commands/moveBlocks.ts'
import { protectedLength } from '../../../../renderer/editor/editing/protectHead.ts'
import { openEditor } from '../testEditor.ts'

const text = `# 第20周

前文 __粗__

1. 排班
    - 夜班
        - 补卡
    - 节假日
2. 门禁

<aside>
💡

提示

- 其一
</aside>

| 甲 |
| --- |
| 1 |

后文`

interface Case {
  readonly name: string
  readonly drag: string
  readonly side: 'above' | 'below'
  readonly row: string
  /** 0 for the innermost level. */
  readonly level: number
  readonly levels: number
  readonly after: readonly [string, string]
}

const cases: readonly Case[] = [
  {
    name: 'below an item without children: in it, behind it, and out of what it is the last of',
    drag: '后文',
    side: 'below',
    row: '补卡',
    level: 0,
    levels: 3,
    after: ['        - 补卡\n', '        - 补卡\n            \n            后文\n            \n'],
  },
  {
    name: 'on the next level',
    drag: '门禁',
    side: 'below',
    row: '补卡',
    level: 1,
    levels: 3,
    after: ['        - 补卡\n    - 节假日\n2. 门禁\n', '        - 补卡\n        1. 门禁\n    - 节假日\n'],
  },
  {
    name: 'on the level of the item around',
    drag: '门禁',
    side: 'below',
    row: '补卡',
    level: 2,
    levels: 3,
    after: ['    - 节假日\n2. 门禁\n', '    1. 门禁\n    - 节假日\n'],
  },
  {
    name: 'below an item with children: before the first of them',
    drag: '门禁',
    side: 'below',
    row: '排班',
    level: 0,
    levels: 1,
    after: [
      '    - 夜班\n        - 补卡\n    - 节假日\n2. 门禁\n',
      '    1. 门禁\n    - 夜班\n        - 补卡\n    - 节假日\n',
    ],
  },
  {
    name: 'above a block: on every level of the line before it',
    drag: '夜班',
    side: 'above',
    row: '门禁',
    level: 2,
    levels: 3,
    after: ['    - 夜班\n        - 补卡\n    - 节假日\n2. 门禁', '    - 节假日\n- 夜班\n    - 补卡\n1. 门禁'],
  },
  {
    name: 'above the first block of the page: below the title',
    drag: '后文',
    side: 'above',
    row: '前文',
    level: 0,
    levels: 1,
    after: ['前文 __粗__', '后文\n\n前文 __粗__'],
  },
  {
    name: 'into a callout',
    drag: '门禁',
    side: 'below',
    row: '其一',
    level: 1,
    levels: 2,
    after: ['- 其一\n', '- 其一\n1. 门禁\n'],
  },
  {
    name: 'a table behind a paragraph',
    drag: '甲',
    side: 'below',
    row: '前文',
    level: 0,
    levels: 1,
    after: ['前文 __粗__\n', '前文 __粗__\n\n| 甲 |\n| --- |\n| 1 |\n'],
  },
]

function blockOf(doc: EditorNode, words: string): BlockAt {
  let pos = -1
  doc.descendants((node, at) => {
    if (pos < 0 && node.isTextblock && node.textContent.startsWith(words)) pos = at + 1
    return pos < 0
  })
  return blockAround(doc.resolve(pos)) as BlockAt
}

describe('blocks dragged', () => {
  test.each(cases)('$name', ({ drag, side, row, level, levels, after }) => {
    const it = openEditor(text)
    const { state, view } = it.editor
    const range = rangeOf(state.doc, blockOf(state.doc, drag))
    const target = blockOf(state.doc, row)
    const places =
      side === 'below' ? placesBelow(state.doc, target) : placesAbove(state.doc, target, protectedLength(state))
    expect(places).toHaveLength(levels)
    const place = places[level]
    const tr = range === null || place === undefined ? null : moveBlocks(state, range, place)
    expect(tr).not.toBeNull()
    if (tr !== null) view.dispatch(tr)
    const moved = it.text()
    const [was, is] = after
    expect(moved).toContain(is)
    expect(text).toContain(was)
    // What was not moved keeps its lines.
    for (const line of ['前文 __粗__', '提示']) expect(moved).toContain(line)
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test('never into themselves, nor above the page’s text, nor where they are', () => {
    const { editor } = openEditor(text)
    const { state } = editor
    const range = rangeOf(state.doc, blockOf(state.doc, '夜班'))
    if (range === null) throw new Error('There is no such block')
    const inside = placesBelow(state.doc, blockOf(state.doc, '补卡'))
    expect(inside.slice(0, 2).map((place) => moveBlocks(state, range, place))).toEqual([null, null])
    expect(moveBlocks(state, range, { inside: 0, index: 0 })).toBeNull()
    expect(moveBlocks(state, range, { inside: range.inside, index: range.index })).toBeNull()
    expect(moveBlocks(state, range, { inside: range.inside, index: range.index + 1 })).toBeNull()
  })

  test('the handle of a selected block moves all that are selected', () => {
    const it = openEditor('- 甲\n- 乙\n- 丙\n- 丁')
    it.select('乙|')
    const from = it.editor.state.selection.from
    it.select('丙|')
    it.selectRange(from, it.editor.state.selection.from)
    const { state, view } = it.editor
    const move = (words: string) => blocksToMove(state.doc, blockOf(state.doc, words), state.selection)
    expect(move('丁')?.blocks).toHaveLength(1)
    const range = move('丙')
    expect(range?.blocks).toHaveLength(2)
    const place = placesBelow(state.doc, blockOf(state.doc, '丁'))[1]
    const tr = range == null || place === undefined ? null : moveBlocks(state, range, place)
    if (tr !== null) view.dispatch(tr)
    expect(it.text()).toBe('- 甲\n- 丁\n- 乙\n- 丙')
  })
})
