import type { MessagePort } from 'node:worker_threads'
import type { ImportProgress } from '../../shared/ipc/importReport.ts'
import { noteDamage } from '../database/damage.ts'
import { DatabaseError, isDamage } from '../database/databaseError.ts'
import { clearScratch } from '../files/export/scratch.ts'
import { databaseFile, type Library, type LibraryOptions, openLibrary, scratchFolder } from './library.ts'
import { libraryCallNames } from './libraryCalls.ts'
import type { Answer, Request, SentError, WorkerData } from './libraryMessages.ts'
import { workInBackground } from './workInBackground.ts'

/** When the database is checked, in milliseconds after opening: when the first page has long been shown. */
const checkDelay = 20_000

/**
 * Opens a library in this thread and answers what its client asks. This thread owns the folder: a damaged database is
 * set aside, and damage that is met or found later is noted for the next opening. The port is closed, and with it the
 * thread ends, after `close` or when the library can't be opened.
 */
export function serveLibrary(
  port: MessagePort,
  { dataFolder }: WorkerData,
  { checkAfter = checkDelay, ...options }: LibraryOptions & { readonly checkAfter?: number },
): void {
  const answer = (message: Answer) => port.postMessage(message)
  let library: Library
  try {
    const hearImport = (importing: ImportProgress | null) => answer({ importing })
    library = openLibrary(dataFolder, { whenDamaged: 'setAside', whenOutdated: 'wait', hearImport, ...options })
  } catch (error) {
    answer({ id: 0, error: sentError(error) })
    port.close()
    return
  }
  answer({ id: 0, result: library.opening })
  // What an import of the last time was unpacking when the power went.
  clearScratch(scratchFolder(dataFolder))
  const background = workInBackground(library, {
    fail: (error) => {
      if (isDamage(error)) noteDamage(databaseFile(dataFolder))
      console.error('Work in the background has failed', error)
    },
    tell: (rebuilding) => answer({ rebuilding }),
  })
  background.wake(true)
  const checking = setTimeout(library.checkDatabase, checkAfter)
  port.on('message', ({ id, name, args }: Request) => {
    try {
      answer({ id, result: callNamed(library, name, args) })
    } catch (error) {
      if (isDamage(error)) noteDamage(databaseFile(dataFolder))
      answer({ id, error: sentError(error) })
    }
    if (name !== 'close') return background.wake(name === 'saveReport')
    background.stop()
    clearTimeout(checking)
    port.close()
  })
}

function callNamed(library: Library, name: string, args: readonly unknown[]): unknown {
  if (name === 'close') return library.close()
  const known = libraryCallNames.find((call) => call === name)
  if (known === undefined) throw new TypeError(`A library has no call “${name}”`)
  return (library[known] as (...args: readonly unknown[]) => unknown)(...args)
}

function sentError(error: unknown): SentError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  const database =
    error instanceof DatabaseError ? { fault: error.fault, path: error.path, reason: error.reason } : null
  return { message, stack, database }
}
