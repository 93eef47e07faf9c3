import { z } from 'zod'
import { call, conflictAnswer, returns } from '../call.ts'
import {
  type ImportConflict,
  type ImportProgress,
  type ImportRow,
  type ImportSums,
  importFilters,
} from '../importReport.ts'
import type { Result } from '../problem.ts'

/** Whole exports into the library. */
export const archive = {
  /**
   * Starts to import exports: zips and folders, by their paths. Only the preload asks this, for what was dropped on the
   * window. False while another import runs.
   */
  importPaths: call([z.array(z.string()).min(1).max(1_000).readonly()], returns<boolean>()),
  /** Lets a person choose a zip or a folder, then starts. False when cancelled, or while another import runs. */
  importExport: call([z.enum(['zip', 'folder'])], returns<boolean>()),
  /** What was imported up to here stays; nothing half does. */
  cancelImport: call([], returns<void>()),
  /** The import that runs, else the sums of the last one since the library was opened. */
  readImport: call([], returns<ImportState>()),
  /** The last import's rows of a kind, from a position on, and how many there are. */
  listImportRows: call(
    [z.enum(importFilters), z.int().min(0), z.int().min(0).max(500)],
    returns<{ readonly total: number; readonly rows: readonly ImportRow[] }>(),
  ),
  /** The conflicts that are not answered, by their tokens. */
  listImportConflicts: call([], returns<readonly string[]>()),
  openImportConflict: call([z.string()], returns<Result<ImportConflict>>()),
  /** Gives some conflicts one answer. How many are left. */
  answerImportConflicts: call([z.array(z.string()).max(100).readonly(), conflictAnswer], returns<Result<number>>()),
}

export interface ImportState {
  readonly progress: ImportProgress | null
  readonly sums: ImportSums | null
}
