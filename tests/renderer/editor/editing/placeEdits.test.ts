import type { EditorState, Transaction } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import {
  applyFix,
  editPlaces,
  insertBlocks,
  insertWithin,
  replaceContent,
  selectPlace,
} from '../../../../renderer/editor/editing/placeEdits.ts'
import { recognisedIn } from '../../../../renderer/editor/recognition/recognised.ts'
import { type Block, contentOf, type Heading, plainText, walk } from '../../../../shared/notion/document.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { openEditor } from '../testEditor.ts'

const report = `# 第11周 2023-03-10

# 系统运行数据

- 登录成功率:98.6%  , *下单*成功率：97%
- 会话数：__1,200__

# 下周工作及目标

1. 盘点
    - 城西仓

## 备注

尾段`

const blockOf = (state: EditorState, text: string): Block => {
  const blocks = recognisedIn(state)?.reading.document.blocks ?? []
  const found = [...walk(blocks)].find(({ block }) => plainText(contentOf(block)).includes(text))
  if (found === undefined) throw new Error(`no block ${text}`)
  return found.block
}
const [listed, paragraph] = ['1. 新的一项', '新的一段'].map((text) => readDocument(text).blocks)

type Make = (state: EditorState) => Transaction | null

/** What is done, and the lines that this makes of those before. */
const cases: readonly (readonly [string, Make, string, string])[] = [
  [
    'characters, and the marks and signs around them stay',
    (state) => {
      const block = blockOf(state, '登录')
      const at = plainText(contentOf(block)).indexOf('97')
      return editPlaces(state, [{ block, from: at, to: at + 2, text: '96.5' }])
    },
    '*下单*成功率：97%',
    '*下单*成功率：96.5%',
  ],
  [
    'an item behind another of its sort, and the numbers count on',
    (state) => insertBlocks(state, blockOf(state, '盘点'), listed as readonly Block[]),
    '    - 城西仓\n',
    '    - 城西仓\n2. 新的一项\n',
  ],
  [
    'a paragraph behind an item',
    (state) => insertBlocks(state, blockOf(state, '登录'), paragraph as readonly Block[]),
    '97%\n- 会话数',
    '97%\n\n新的一段\n\n- 会话数',
  ],
  [
    'a paragraph behind a heading',
    (state) => insertBlocks(state, blockOf(state, '备注'), paragraph as readonly Block[]),
    '## 备注\n\n',
    '## 备注\n\n新的一段\n\n',
  ],
  [
    'something at the end',
    (state) => insertBlocks(state, null, paragraph as readonly Block[]),
    '尾段',
    '尾段\n\n新的一段',
  ],
  [
    'an item as the first one within another',
    (state) => insertWithin(state, blockOf(state, '盘点'), readDocument('- 城东仓').blocks),
    '1. 盘点\n',
    '1. 盘点\n    - 城东仓\n',
  ],
  [
    'all of a block’s content',
    (state) =>
      replaceContent(state, blockOf(state, '会话数'), contentOf(readDocument('- 会话**总数**：9').blocks[0] as Block)),
    '- 会话数：__1,200__',
    '- 会话**总数**：9',
  ],
  [
    'a heading’s level',
    (state) => applyFix(state, { edits: [], level: { block: blockOf(state, '备注') as Heading, to: 1 } }),
    '## 备注',
    '# 备注',
  ],
]

describe('an edit of a place', () => {
  test.each(cases)('changes %s, and undoing gives the bytes back', (_name, make, before, after) => {
    const it = openEditor(report)
    const transaction = make(it.editor.state)
    if (transaction === null) throw new Error('nothing to do')
    it.editor.view.dispatch(transaction)
    expect(it.text()).toBe(report.replace(before, after))
    it.undoAll()
    expect(it.text()).toBe(report)
  })

  test.each<[string, (state: EditorState, block: Block) => Transaction | null]>([
    ['editing', (state, block) => editPlaces(state, [{ block, from: 0, to: 1, text: 'x' }])],
    ['inserting behind', (state, block) => insertBlocks(state, block, paragraph as readonly Block[])],
    ['inserting within', (state, block) => insertWithin(state, block, paragraph as readonly Block[])],
    ['replacing', (state, block) => replaceContent(state, block, [])],
    ['going there', (state, block) => selectPlace(state, { block, from: 0, to: 0 })],
  ])('%s does nothing where the block has changed since', (_name, make) => {
    const it = openEditor(report)
    const block = blockOf(it.editor.state, '盘点')
    it.select('盘点|')
    it.type('了')
    expect(make(it.editor.state, block)).toBeNull()
  })

  test('going to a place selects it', () => {
    const it = openEditor(report)
    const { state } = it.editor
    const transaction = selectPlace(state, { block: blockOf(state, '尾段'), from: 1, to: 2 })
    if (transaction === null) throw new Error('nothing to do')
    it.editor.view.dispatch(transaction)
    const { from, to } = it.editor.state.selection
    expect(it.editor.state.doc.textBetween(from, to)).toBe('段')
  })
})
