import { dirname, join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { exporting as calls } from '../../../shared/ipc/calls/exporting.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { writeReport } from '../../files/writeReport.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Exporting = Pick<Handlers, keyof typeof calls>

/** Hands a report's bytes over, with its images. The folder of the last export is offered first. */
export function exporting(library: LibraryClient, window: () => BrowserWindow, t: Translate): Exporting {
  const written = new Set<string>()
  let folder = app.getPath('documents')
  return {
    exportReport: async (id) => {
      const exported = await library.exportBytes(id)
      if (!exported.ok) return exported
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('dialog.exportTitle'),
        defaultPath: join(folder, exported.value.fileName),
        filters: [{ name: t('dialog.markdown'), extensions: ['md'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return { ok: true, value: null }
      const saved = await writeReport(filePath, exported.value)
      if (saved.ok) {
        folder = dirname(filePath)
        written.add(filePath)
      }
      return saved
    },
    copyText: (text) => clipboard.writeText(text),
    // Only what was written here: the page has no business with other paths.
    showInFolder: (path) => {
      if (written.has(path)) shell.showItemInFolder(path)
    },
  }
}
