import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../../electron/messages/createTranslate.ts'
import { editorCommands } from '../../../../renderer/editor/commands/commands.ts'
import { menuKeys } from '../../../../shared/ipc/menuKeys.ts'

const t = createTranslate('zh')

describe('the commands of the editor', () => {
  test('have names of their own', () => {
    const names = editorCommands.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(30)
    expect(new Set(names).size).toBe(names.length)
  })

  test('are worded, and found by English and by pinyin in lower case', () => {
    for (const { title, keywords } of editorCommands) {
      expect(t(title)).not.toBe(title)
      expect(keywords.length).toBeGreaterThan(1)
      expect(keywords.join(' ')).toMatch(/^[a-z0-9 -]+$/)
    }
  })

  test('and the menu bar share no keys', () => {
    const own = editorCommands.flatMap(({ keys = [] }) => keys)
    const menu = Object.values(menuKeys).map((keys) => keys.replace('CmdOrCtrl', 'Mod').replaceAll('+', '-'))
    const all = [...own, ...menu].map((keys) => keys.toLowerCase())
    expect(all.filter((keys, at) => all.indexOf(keys) !== at)).toEqual([])
  })
})
