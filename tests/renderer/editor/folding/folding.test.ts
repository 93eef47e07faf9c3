import { describe, expect, test } from 'vitest'
import { foldItem, foldsIn, unfold } from '../../../../renderer/editor/folding/folding.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

const text = '- 巡检\n    - 机房\n        - 底层\n- 扩容'

function fold({ editor }: TestEditor): boolean {
  return foldItem(editor.state, editor.view.dispatch)
}

describe('folding', () => {
  test('is no edit, and goes away by itself where the cursor goes', () => {
    const it = openEditor(text)
    it.select('巡检|')
    expect(fold(it)).toBe(true)
    expect(foldsIn(it.editor.state)).toBe(1)
    expect(it.text()).toBe(text)
    expect(it.editor.can().undo()).toBe(false)
    it.select('底|层')
    expect(foldsIn(it.editor.state)).toBe(0)
  })

  test('from inside takes the cursor to the item’s own line', () => {
    const it = openEditor(text)
    it.select('底|层')
    fold(it)
    expect(foldsIn(it.editor.state)).toBe(1)
    expect(it.editor.state.selection.$from.parent.textContent).toBe('机房')
    fold(it)
    expect(foldsIn(it.editor.state)).toBe(0)
  })

  test('stays on its item while others change, and goes with it', () => {
    const it = openEditor(text)
    it.select('巡检|')
    fold(it)
    it.select('扩|容')
    it.press('Enter')
    it.type('新')
    expect(foldsIn(it.editor.state)).toBe(1)
    it.select('巡|检')
    it.press('Backspace')
    expect(foldsIn(it.editor.state)).toBe(1)
  })

  test('a place that is looked for is shown, and the cursor stays', () => {
    const it = openEditor(text)
    it.select('底|层')
    const { from } = it.editor.state.selection
    it.select('巡检|')
    fold(it)
    unfold(it.editor.view, from)
    expect(foldsIn(it.editor.state)).toBe(0)
    expect(it.editor.state.selection.$from.parent.textContent).toBe('巡检')
  })

  test('needs something to fold', () => {
    const it = openEditor(text)
    it.select('扩|容')
    expect(fold(it)).toBe(false)
  })
})
