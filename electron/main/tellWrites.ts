import type { LibraryClient } from '../library/libraryClient.ts'

/** The calls after which other texts may be found. */
const writing = [
  'saveReport',
  'createReport',
  'trashReport',
  'restoreReport',
  'deleteReport',
  'importFile',
  'resolveImport',
  'answerImportConflicts',
  'replaceInReports',
  'takeBackReplaced',
  'makeRepairs',
  'takeBackMade',
] as const satisfies readonly (keyof LibraryClient)[]

/** The same library, which tells after each call that may have changed a text. */
export function tellWrites(library: LibraryClient, tell: () => void): LibraryClient {
  const telling = writing.map((name) => {
    const call = library[name] as (...args: readonly unknown[]) => Promise<unknown>
    return [name, (...args: readonly unknown[]) => call(...args).finally(tell)] as const
  })
  return { ...library, ...Object.fromEntries(telling) }
}
