import { dirname, join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, nativeImage } from 'electron'
import type { insight as calls } from '../../../shared/ipc/calls/insight.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { writeAtomically } from '../../files/writeAtomically.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Insight = Pick<Handlers, keyof typeof calls>

/** What the weeks tell together, and how it leaves the window. */
export function insight(library: LibraryClient, window: () => BrowserWindow, t: Translate): Insight {
  let folder = app.getPath('documents')
  return {
    readFigures: (span) => library.readFigures(span),
    readIncidents: (span) => library.readIncidents(span),
    copyPicture: (png) => {
      const image = nativeImage.createFromBuffer(Buffer.from(png))
      if (image.isEmpty()) return false
      clipboard.writeImage(image)
      return true
    },
    exportTable: async (name, kind, text) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('dialog.exportTable'),
        defaultPath: join(folder, `${name}.${kind}`),
        filters: [{ name: t(kind === 'csv' ? 'dialog.csv' : 'dialog.markdown'), extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return { ok: true, value: null }
      // Without a BOM, spreadsheets read Chinese in the system's own encoding.
      const saved = await writeAtomically(filePath, Buffer.from(kind === 'csv' ? `\uFEFF${text}` : text))
      if (saved.ok) folder = dirname(filePath)
      return saved
    },
  }
}
