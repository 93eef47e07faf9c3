import { describe, expect, test } from 'vitest'
import { editorCommands } from '../../../../renderer/editor/commands/commands.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

const fence = (text: string) => `\`\`\`js\n${text}\n\`\`\``
const code = fence('let a\n    let b\nlet c')

/** From one place to another. */
function selectFrom(it: TestEditor, from: string, to: string): void {
  it.select(from)
  const anchor = it.editor.state.selection.from
  it.select(to)
  it.selectRange(anchor, it.editor.state.selection.from)
}

describe('in code', () => {
  const cases: readonly (readonly [name: string, edit: (it: TestEditor) => void, after: string])[] = [
    [
      'Tab puts a step in',
      (it) => {
        it.select('let| a')
        it.press('Tab')
      },
      fence('let     a\n    let b\nlet c'),
    ],
    [
      'Tab moves the selected lines',
      (it) => {
        selectFrom(it, 'le|t a', 'let| b')
        it.press('Tab')
      },
      fence('    let a\n        let b\nlet c'),
    ],
    [
      'Shift-Tab moves them back',
      (it) => {
        selectFrom(it, 'le|t a', 'let c|')
        it.press('Shift-Tab')
      },
      fence('let a\nlet b\nlet c'),
    ],
    [
      'Enter goes on as far to the right',
      (it) => {
        it.select('let b|')
        it.press('Enter')
        it.type('x')
      },
      fence('let a\n    let b\n    x\nlet c'),
    ],
    [
      'Mod-Enter leaves it',
      (it) => {
        it.select('let| b')
        it.press('Mod-Enter')
        it.type('后')
      },
      `${code}\n\n后`,
    ],
    [
      'signs are text',
      (it) => {
        it.select('let c|')
        it.type(' **x** # / 、')
      },
      fence('let a\n    let b\nlet c **x** # / 、'),
    ],
  ]
  test.each(cases)('%s', (_name, edit, after) => {
    const it = openEditor(code)
    edit(it)
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(code)
  })
})

describe('equations', () => {
  const run = (it: TestEditor, name: string) => editorCommands.find((one) => one.name === name)?.run(it.editor)

  test('selected text becomes one', () => {
    const it = openEditor('甲 a^2 乙')
    it.select('甲 |a^2| 乙')
    run(it, 'inlineEquation')
    expect(it.text()).toBe('甲 $a^2$ 乙')
    it.undoAll()
    expect(it.text()).toBe('甲 a^2 乙')
  })

  test('a new one is selected, so that its TeX is asked for', () => {
    const it = openEditor('甲\n\n乙')
    it.select('甲|')
    run(it, 'equation')
    const { selection } = it.editor.state
    expect(it.doc().nodeAt(selection.from)?.type.name).toBe('equation')
    it.editor.view.dispatch(it.editor.state.tr.setNodeAttribute(selection.from, 'tex', 'x'))
    expect(it.text()).toBe('甲\n\n$$\nx\n$$\n\n乙')
  })
})
