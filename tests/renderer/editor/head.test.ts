import { AllSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { replaceText } from '../../../renderer/editor/editing/replaceText.ts'
import { openEditor, type TestEditor } from './testEditor.ts'

const head = '# 第10周 2024-03-08\n\nCreated: 2024年3月8日 9:30'

const attempts: readonly (readonly [string, (it: TestEditor) => void, string])[] = [
  [
    'selecting all and deleting',
    (it) => {
      it.editor.view.dispatch(it.editor.state.tr.setSelection(new AllSelection(it.doc())))
      it.press('Backspace')
    },
    head,
  ],
  [
    'selecting all and typing',
    (it) => {
      it.editor.view.dispatch(it.editor.state.tr.setSelection(new AllSelection(it.doc())))
      it.type('新')
    },
    `${head}\n\n新`,
  ],
  [
    'Backspace at the beginning of the text',
    (it) => {
      it.select('|正文')
      it.press('Backspace')
    },
    `${head}\n\n正文\n\n后文`,
  ],
  ['a step against it', (it) => it.editor.view.dispatch(it.editor.state.tr.delete(0, 5)), `${head}\n\n正文\n\n后文`],
]

describe('title and properties', () => {
  test.each(attempts)('%s does not reach them', (_name, attempt, after) => {
    const it = openEditor(`${head}\n\n正文\n\n后文`)
    attempt(it)
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(`${head}\n\n正文\n\n后文`)
  })

  test('another text replaces them, as one edit that is undone', () => {
    const it = openEditor(`${head}\n\n# 第10周 2024/03/08\n\n正文`)
    const { view } = it.editor
    const moved = '# 第11周 2024-03-15\n\nCreated: 2024年3月15日 9:30\n\n# 第11周 2024/03/15\n\n正文'
    view.dispatch(replaceText(view.state, moved))
    expect(it.text()).toBe(moved)
    it.editor.commands.undo()
    expect(it.text()).toBe(`${head}\n\n# 第10周 2024/03/08\n\n正文`)
    it.editor.commands.redo()
    expect(it.text()).toBe(moved)
  })

  test.each([
    ['a title alone', '# 第10周 2024-03-08'],
    ['a title and properties', head],
    ['nothing at all', ''],
    ['a lone blank line', '\n'],
  ])('below %s there is a place to write', (_name, text) => {
    const it = openEditor(text)
    expect(it.text()).toBe(text)
    it.type('正文')
    expect(it.text().replaceAll('\n', '')).toBe(`${text.replaceAll('\n', '')}正文`)
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test('any text replaces any other, line ends and all', () => {
    const texts = [
      '',
      '# 甲',
      '甲\r\n\r\n乙',
      '甲\n\n乙\n',
      '\n\n甲',
      '- 甲\n- 甲\n- 甲',
      '- 甲\n- 甲',
      '甲甲甲',
      '甲甲',
    ]
    for (const from of texts) {
      for (const to of texts) {
        const it = openEditor(from)
        it.editor.view.dispatch(replaceText(it.editor.state, to))
        expect(it.text(), JSON.stringify([from, to])).toBe(to)
        it.undoAll()
        expect(it.text(), JSON.stringify([from, to])).toBe(from)
      }
    }
  })
})
