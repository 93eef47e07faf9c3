import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/ipc/menuCommands.ts'
import { menuKeys } from '../../shared/ipc/menuKeys.ts'
import { viewNames } from '../../shared/ipc/viewNames.ts'
import type { MessageKey, Translate } from '../../shared/messages/messages.ts'

type Item = MenuItemConstructorOptions
type MenuKey = Extract<MessageKey, `menu.${string}`> extends `menu.${infer K}` ? K : never

export interface MenuSource {
  readonly t: Translate
  readonly platform: NodeJS.Platform
  /** Reload and the developer tools, for whoever builds the app. */
  readonly developer: boolean
  readonly send: (command: MenuCommand) => void
  readonly showDataFolder: () => void
}

/**
 * The native menu as data. What concerns reports is sent to the window as a command, undo and redo too: the editor's
 * history knows more than Chromium's.
 */
export function menuTemplate({ t, platform, developer, send, showDataFolder }: MenuSource): Item[] {
  const mac = platform === 'darwin'
  const app = t('app.name')
  const label = (key: MenuKey) => t(`menu.${key}`, { app })
  const command = (name: MenuCommand, key: MenuKey, accelerator = menuKeys[name]): Item => ({
    label: label(key),
    click: () => send(name),
    ...(accelerator === undefined ? {} : { accelerator }),
  })
  const role = (name: NonNullable<Item['role']>, key: MenuKey): Item => ({ role: name, label: label(key) })
  // The page hears these keys itself where an editor or a field has the focus; only macOS needs them in the menu.
  const shown = (item: Item): Item => ({ ...item, registerAccelerator: mac })

  const settings = command('settings', 'settings')
  const quit = role('quit', 'quit')
  const appMenu: Item = {
    label: app,
    submenu: [
      role('about', 'about'),
      separator,
      settings,
      separator,
      role('services', 'services'),
      separator,
      role('hide', 'hide'),
      role('hideOthers', 'hideOthers'),
      role('unhide', 'showAll'),
      separator,
      quit,
    ],
  }
  const file: Item = {
    label: label('file'),
    submenu: [
      command('newWeek', 'newWeek'),
      command('firstReport', 'firstReport'),
      separator,
      command('import', 'import'),
      command('importFolder', 'importFolder'),
      command('export', 'export'),
      command('copyMarkdown', 'copyMarkdown'),
      separator,
      command('editTitle', 'editTitle'),
      command('trash', 'trash'),
      separator,
      ...(mac ? [] : [settings, separator]),
      role('close', 'close'),
      ...(mac ? [] : [quit]),
    ],
  }
  const edit: Item = {
    label: label('edit'),
    submenu: [
      shown(command('undo', 'undo')),
      shown(command('redo', 'redo', platform === 'win32' ? 'Ctrl+Y' : menuKeys.redo)),
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('pasteAndMatchStyle', 'pasteAsText'),
      role('delete', 'delete'),
      role('selectAll', 'selectAll'),
    ],
  }
  const view: Item = {
    label: label('view'),
    submenu: [
      command('palette', 'palette'),
      separator,
      command('toggleSidebar', 'sidebar'),
      command('toggleMargin', 'margin'),
      command('togglePanel', 'panel'),
      separator,
      command('showPlan', 'panelPlan'),
      command('showCompare', 'panelCompare'),
      command('showReflections', 'panelReflections'),
      command('showChecks', 'panelChecks'),
      command('showOutline', 'panelOutline'),
      command('showHistory', 'panelHistory'),
      separator,
      role('resetZoom', 'actualSize'),
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      separator,
      role('togglefullscreen', 'fullScreen'),
      ...(developer ? [separator, role('reload', 'reload'), role('toggleDevTools', 'developerTools')] : []),
    ],
  }
  const go: Item = {
    label: label('go'),
    submenu: [
      command('search', 'search'),
      separator,
      command('previousReport', 'previousReport'),
      command('nextReport', 'nextReport'),
      separator,
      command('nextRegion', 'nextRegion'),
      command('previousRegion', 'previousRegion'),
      separator,
      command('nextFinding', 'nextFinding'),
      command('previousFinding', 'previousFinding'),
      ...(viewNames.length > 0 ? [separator] : []),
      ...viewNames.map((name): Item => ({ label: t(`views.${name}`), click: () => send(`view ${name}`) })),
    ],
  }
  const window: Item = {
    role: 'window',
    label: label('window'),
    submenu: [role('minimize', 'minimize'), ...(mac ? [role('zoom', 'zoom'), separator, role('front', 'front')] : [])],
  }
  const help: Item = {
    role: 'help',
    label: label('help'),
    submenu: [
      command('shortcuts', 'shortcuts'),
      separator,
      { label: label('dataFolder'), click: () => showDataFolder() },
      ...(mac ? [] : [separator, role('about', 'about')]),
    ],
  }
  return [...(mac ? [appMenu] : []), file, edit, view, go, window, help]
}

const separator: Item = { type: 'separator' }
