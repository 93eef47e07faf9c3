import { dirname } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import type { importing as calls, ImportOutcome } from '../../../shared/ipc/calls/importing.ts'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { readReportFile } from '../../files/readReportFile.ts'
import type { LibraryClient } from '../../library/libraryClient.ts'

type Importing = Pick<Handlers, keyof typeof calls>

/** Brings files into the library, one after the other and each by itself: one that is refused stops no other. */
export function importing(library: LibraryClient, window: () => BrowserWindow, t: Translate): Importing {
  return {
    importFromDialog: async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: t('dialog.importTitle'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('dialog.markdown'), extensions: ['md', 'markdown', 'txt', 'zip'] },
          { name: t('dialog.allFiles'), extensions: ['*'] },
        ],
      })
      const isZip = (path: string) => /\.zip$/i.test(path)
      const exports = filePaths.filter(isZip)
      if (exports.length > 0) await library.startImport(exports)
      return inTurn(
        filePaths.filter((path) => !isZip(path)),
        (path) => importPath(library, path),
      )
    },
    importFilesAt: (paths) => inTurn(paths, async (path) => (path === '' ? null : importPath(library, path))),
    importFiles: (files) => inTurn(files, ({ name, bytes }) => library.importFile(name, bytes)),
    resolveImport: (token, answer) => library.resolveImport(token, answer),
    storeImage: (report, name, bytes) => library.storeImage(report, name, bytes),
  }
}

async function importPath(library: LibraryClient, path: string): Promise<ImportOutcome> {
  const file = await readReportFile(path)
  if (file.ok) return library.importFile(file.value.name, file.value.bytes, dirname(path))
  return { kind: 'refused', name: file.problem.name, problem: file.problem }
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = []
  for (const item of items) results.push(await work(item))
  return results
}
