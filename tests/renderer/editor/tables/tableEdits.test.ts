import { describe, expect, test } from 'vitest'
import { editorCommands } from '../../../../renderer/editor/commands/commands.ts'
import { openEditor, type TestEditor } from '../testEditor.ts'

const table = (rows: readonly string[]) =>
  [rows[0], `|${' --- |'.repeat((rows[0] ?? '').split('|').length - 2)}`, ...rows.slice(1)].join('\n')
const text = table(['| 甲 | 乙 |', '| 1 | 2 |', '|3|4|'])

function run({ editor }: TestEditor, name: string): boolean {
  const command = editorCommands.find((one) => one.name === name)
  if (command === undefined) throw new Error(`There is no command ${name}`)
  if (command.isEnabled?.(editor) === false) return false
  command.run(editor)
  return true
}

describe('a table command', () => {
  const cases: readonly (readonly [name: string, place: string, after: string])[] = [
    ['rowAbove', '1|', table(['| 甲 | 乙 |', '| 改 |  |', '| 1 | 2 |', '|3|4|'])],
    ['rowAbove', '甲|', table(['| 改 |  |', '| 甲 | 乙 |', '| 1 | 2 |', '|3|4|'])],
    ['rowBelow', '4|', table(['| 甲 | 乙 |', '| 1 | 2 |', '|3|4|', '|  | 改 |'])],
    ['rowUp', '4|', table(['| 甲 | 乙 |', '| 3 | 4改 |', '| 1 | 2 |'])],
    ['rowDown', '甲|', table(['| 1 | 2 |', '| 甲改 | 乙 |', '|3|4|'])],
    ['rowDelete', '1|', table(['| 甲 | 乙 |', '| 3改 | 4 |'])],
    ['rowDelete', '4|', table(['| 甲 | 乙 |', '| 1 | 2改 |'])],
    ['columnLeft', '甲|', table(['| 改 | 甲 | 乙 |', '|  | 1 | 2 |', '|  | 3 | 4 |'])],
    ['columnRight', '甲|', table(['| 甲 | 改 | 乙 |', '| 1 |  | 2 |', '| 3 |  | 4 |'])],
    ['columnBack', '2|', table(['| 乙 | 甲 |', '| 2改 | 1 |', '| 4 | 3 |'])],
    ['columnOn', '1|', table(['| 乙 | 甲 |', '| 2 | 1改 |', '| 4 | 3 |'])],
    ['columnDelete', '甲|', table(['| 乙改 |', '| 2 |', '| 4 |'])],
    ['tableDelete', '甲|', '改'],
  ]
  test.each(cases)('%s at %s', (name, place, after) => {
    const it = openEditor(text)
    it.select(place)
    expect(run(it, name)).toBe(true)
    it.type('改')
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test.each([
    ['rowUp', '甲|'],
    ['rowDown', '4|'],
    ['columnBack', '甲|'],
    ['columnOn', '乙|'],
  ])('%s does nothing at %s, where there is no place', (name, place) => {
    const it = openEditor(text)
    it.select(place)
    expect(run(it, name)).toBe(false)
  })

  test('is not there outside of a table', () => {
    const it = openEditor('甲')
    it.select('甲|')
    expect(run(it, 'rowBelow')).toBe(false)
  })

  test('the last row and the last column take the table with them', () => {
    for (const name of ['rowDelete', 'columnDelete']) {
      const it = openEditor('前\n\n| 甲 |\n| --- |\n\n后')
      it.select('甲|')
      expect(run(it, name)).toBe(true)
      it.type('改')
      expect(it.text()).toBe('前\n\n改\n\n后')
    }
  })
})

describe('keys', () => {
  const cases: readonly (readonly [name: string, place: string, keys: readonly string[], after: string])[] = [
    ['Enter goes down', '甲|', ['Enter'], text.replace('| 1 |', '| 1改 |')],
    ['Enter in the last row makes one', '4|', ['Enter'], `${text}\n|  | 改 |`],
    ['Tab in the last cell makes a row', '4|', ['Tab'], `${text}\n| 改 |  |`],
    ['Shift-Enter breaks the line', '1|', ['Shift-Enter'], text.replace('| 1 |', '| 1\n改 |')],
    ['Backspace stays in its cell', '|2', ['Backspace'], text.replace('| 2 |', '| 改2 |')],
  ]
  test.each(cases)('%s', (_name, place, keys, after) => {
    const it = openEditor(text)
    it.select(place)
    it.press(...keys)
    it.type('改')
    expect(it.text()).toBe(after)
    it.undoAll()
    expect(it.text()).toBe(text)
  })

  test('a typed pipe is text', () => {
    const it = openEditor(text)
    it.select('1|')
    it.type('|x')
    expect(it.text()).toBe(text.replace('| 1 |', '| 1\\|x |'))
  })
})
