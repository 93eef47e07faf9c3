import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from '../../../electron/main/menuTemplate.ts'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import { type MenuCommand, menuCommands } from '../../../shared/ipc/menuCommands.ts'
import { languages } from '../../../shared/messages/messages.ts'

const platforms = ['darwin', 'win32', 'linux'] as const
const each = platforms.flatMap((platform) => languages.map((language) => [platform, language] as const))

function menu(platform: NodeJS.Platform, language: 'zh' | 'en', developer = false) {
  const sent: MenuCommand[] = []
  const send = (command: MenuCommand) => {
    sent.push(command)
  }
  const t = createTranslate(language)
  const top = menuTemplate({ t, platform, developer, send, showDataFolder: () => undefined })
  return { top, items: top.flatMap(parts).filter((item) => item.type !== 'separator'), sent }
}
function parts(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return [item, ...(Array.isArray(item.submenu) ? item.submenu.flatMap(parts) : [])]
}

describe.each(each)('on %s in %s', (platform, language) => {
  test('every command is there once', () => {
    const { items, sent } = menu(platform, language)
    for (const item of items) {
      if (item.click !== undefined) (item.click as () => void)()
    }
    expect([...sent].sort()).toEqual([...menuCommands].sort())
  })

  test('every entry has a text, and all differ within their menu', () => {
    const { top } = menu(platform, language, true)
    for (const { submenu } of top) {
      const labels = parts({ submenu: submenu as MenuItemConstructorOptions[] })
        .slice(1)
        .filter((item) => item.type !== 'separator')
        .map((item) => item.label)
      expect(labels).not.toContain(undefined)
      expect(labels.join()).not.toMatch(/menu\.|\{\{/)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  test('no keys are given twice', () => {
    const keys = menu(platform, language).items.flatMap(({ accelerator }) => accelerator ?? [])
    expect(keys.length).toBeGreaterThan(8)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('undo and redo are the editor’s own', () => {
    const roles = menu(platform, language).items.map(({ role }) => role)
    expect(roles).toContain('paste')
    expect(roles).not.toContain('undo')
    expect(roles).not.toContain('redo')
    expect(roles).not.toContain('editMenu')
  })

  test('the developer’s entries are the developer’s', () => {
    const roles = (developer: boolean) => menu(platform, language, developer).items.map(({ role }) => role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
    expect(roles(false)).not.toContain('reload')
  })
})

test('settings and quit stand in the app’s own menu on macOS, under File elsewhere', () => {
  const under = (platform: NodeJS.Platform, key: string) =>
    menu(platform, 'en').top.find((item) => parts(item).some(({ label }) => label === key))?.label
  expect(platforms.map((platform) => under(platform, 'Settings…'))).toEqual(['Weekbook', 'File', 'File'])
  expect(platforms.map((platform) => under(platform, 'Quit Weekbook'))).toEqual(['Weekbook', 'File', 'File'])
})
