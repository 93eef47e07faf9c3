import { type BrowserWindow, dialog } from 'electron'
import type { archive as calls } from '../../../shared/ipc/calls/archive.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Archive = Pick<Handlers, keyof typeof calls>

/** Whole exports into the library. */
export function archive(library: LibraryClient, window: () => BrowserWindow, t: Translate): Archive {
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
  }
}
