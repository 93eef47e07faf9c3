import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { pages as calls } from '../../../shared/ipc/calls/pages.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { copyFileAtomically } from '../../files/copyFileAtomically.ts'
import { safeStem } from '../../files/fileName.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Pages = Pick<Handlers, keyof typeof calls>

/** Pages that are no reports, and the files that came with an export. The folder of the last file saved is offered first. */
export function pages(library: LibraryClient, window: () => BrowserWindow, t: Translate): Pages {
  let folder = app.getPath('documents')
  return {
    countPages: () => library.countPages(),
    listPages: (kind, from, count) => library.listPages(kind, from, count),
    openPage: (id) => library.openPage(id),
    listDailies: (report) => library.listDailies(report),
    resolveAddress: (from, address) => library.resolveAddress(from, address),
    saveAttachment: async (from, address) => {
      const file = await library.findFile(from, address)
      if (file === null) return { ok: false, problem: { code: 'missing', name: address } }
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('archive.saveDialog'),
        defaultPath: join(folder, withEnding(file.name)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || filePath === '') return { ok: true, value: null }
      const saved = await copyFileAtomically(file.path, filePath)
      if (saved.ok) folder = dirname(filePath)
      return saved
    },
  }
}

/** A name out of an export as every system takes it. */
function withEnding(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${safeStem(name.slice(0, dot), 'file')}${name.slice(dot)}` : safeStem(name, 'file')
}
