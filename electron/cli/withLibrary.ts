import { projectReport } from '../../shared/report/projectReport.ts'
import { DatabaseError } from '../database/databaseError.ts'
import { type Library, openLibrary } from '../library/library.ts'
import { CommandError } from './command.ts'

/**
 * Opens the library of a folder for as long as `work` takes. It may be open in the app at the same time: each write is
 * one transaction that waits for the others', and the app notices it.
 * @throws CommandError where it can't be opened or written.
 */
export async function withLibrary<T>(folder: string, work: (library: Library) => Promise<T> | T): Promise<T> {
  let library: Library | null = null
  try {
    library = openLibrary(folder, { project: projectReport })
    return await work(library)
  } catch (error) {
    if (error instanceof DatabaseError) throw new CommandError(error.message)
    throw error
  } finally {
    library?.close()
  }
}
