import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { copyFileAtomically } from '../../files/copyFileAtomically.ts'
import { safeStem } from '../../files/fileName.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type ArchiveHandlers = Pick<
  Handlers,
  | 'importPaths'
  | 'importExport'
  | 'cancelImport'
  | 'readImport'
  | 'listImportRows'
  | 'listImportConflicts'
  | 'openImportConflict'
  | 'answerImportConflicts'
  | 'countPages'
  | 'listPages'
  | 'openPage'
  | 'listDailies'
  | 'resolveAddress'
  | 'saveAttachment'
>

/** Exports into the library, and the pages and files that came with them. */
export function archive(library: LibraryClient, window: () => BrowserWindow, t: Translate): ArchiveHandlers {
  let folder = app.getPath('documents')
  return {
    importPaths: (paths) => library.startImport(paths),
    importExport: async (kind) => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: t(kind === 'zip' ? 'archive.zipDialog' : 'archive.folderDialog'),
        properties: kind === 'zip' ? ['openFile', 'multiSelections'] : ['openDirectory'],
        ...(kind === 'zip' && { filters: [{ name: t('archive.zip'), extensions: ['zip'] }] }),
      })
      return filePaths.length > 0 && library.startImport(filePaths)
    },
    cancelImport: () => library.cancelImport(),
    readImport: () => library.readImport(),
    listImportRows: (filter, from, count) => library.listImportRows(filter, from, count),
    listImportConflicts: () => library.listImportConflicts(),
    openImportConflict: (token) => library.openImportConflict(token),
    answerImportConflicts: (tokens, answer) => library.answerImportConflicts(tokens, answer),
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
