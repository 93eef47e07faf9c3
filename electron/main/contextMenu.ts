import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../shared/messages/messages.ts'

/** Cut, copy and paste under the right mouse button, where they can do something. Electron brings no such menu. */
export function offerContextMenu(window: BrowserWindow, t: Translate): void {
  window.webContents.on('context-menu', (_event, { editFlags, isEditable, selectionText, dictionarySuggestions }) => {
    const items: MenuItemConstructorOptions[] = []
    for (const word of dictionarySuggestions) {
      items.push({ label: word, click: () => window.webContents.replaceMisspelling(word) })
    }
    if (items.length > 0) items.push({ type: 'separator' })
    if (isEditable) items.push({ role: 'cut', label: t('menu.cut'), enabled: editFlags.canCut })
    if (isEditable || selectionText !== '') {
      items.push({ role: 'copy', label: t('menu.copy'), enabled: editFlags.canCopy })
    }
    if (isEditable) {
      items.push({ role: 'paste', label: t('menu.paste'), enabled: editFlags.canPaste })
      items.push({ role: 'pasteAndMatchStyle', label: t('menu.pasteAsText'), enabled: editFlags.canPaste })
      items.push({ type: 'separator' }, { role: 'selectAll', label: t('menu.selectAll') })
    }
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}
