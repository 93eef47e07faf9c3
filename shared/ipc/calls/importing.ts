import { z } from 'zod'
import { call, conflictAnswer, name, returns } from '../call.ts'
import type { Problem, Result } from '../problem.ts'
import type { ReportSummary } from './reports.ts'

/** Files into reports. */
export const importing = {
  /** Lets a person choose files, then imports them. */
  importFromDialog: call([], returns<readonly ImportOutcome[]>()),
  /**
   * Imports files by their paths, '' for one that has none, which gives null. Only the preload asks this, for what was
   * dropped on the window.
   */
  importFilesAt: call([z.array(z.string()).max(10_000).readonly()], returns<readonly (ImportOutcome | null)[]>()),
  /** Files that have no path. */
  importFiles: call(
    [z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))],
    returns<readonly ImportOutcome[]>(),
  ),
  /** Answers a `conflict`: keep the library's text, take the file's, or keep the file as a report of its own. */
  resolveImport: call([z.string(), conflictAnswer], returns<ImportOutcome>()),
  /**
   * Keeps an image with a report. Report, the name that the file came with, its bytes; the address by which the text
   * names it, relative and encoded as Notion does. The same image again has the same address.
   */
  storeImage: call([z.int(), name, z.instanceof(Uint8Array)], returns<Result<string>>()),
}

/** A file that is in the library, and why files that it names, and that lie beside it, did not come with it. */
export interface TakenFile {
  readonly name: string
  readonly report: ReportSummary
  readonly filesLeft: readonly Problem[]
}
export type ImportOutcome =
  | ({ readonly kind: 'imported' } & TakenFile)
  /** The same bytes are there already. */
  | ({ readonly kind: 'unchanged' } & TakenFile)
  /** Another text for that week is there; nothing was written. Answer with `resolveImport`. */
  | {
      readonly kind: 'conflict'
      readonly name: string
      readonly token: string
      readonly existing: ReportSummary
      readonly existingText: string
      readonly text: string
    }
  | { readonly kind: 'skipped'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem }
