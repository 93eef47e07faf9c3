import type { PageKind } from '../report/pageKind.ts'
import type { ReportSummary } from './calls/reports.ts'

/** Why something of an export was not taken. */
export const skipReasons = [
  /** Its path leads out of the export, is absolute, or has a drive or a backslash in it. */
  'outside',
  /** A symbolic link, a device, a pipe. */
  'link',
  'encrypted',
  /** Packed in a way that this program does not read. */
  'method',
  /** Another file of the export has that path already. */
  'duplicate',
  /** It has another size or another checksum than the zip says. */
  'lies',
  /** So much smaller in the zip than unpacked as no export is. */
  'bomb',
  'tooLarge',
  /** The zip ends before it, or is broken in it. */
  'damaged',
  'empty',
  /** Its bytes lie in another file's, or in the zip's own list. */
  'overlap',
  /** No zip at all, whatever its name says. */
  'notZip',
  /** More files than any export has, or folders or zips too deep in each other. */
  'tooMany',
  'notText',
  'binary',
  /** The system refused to read it. */
  'unreadable',
  /** A file that belongs to no page. */
  'noPage',
  /** The library has another file in its place, with the same text around it. */
  'taken',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface SkippedFile {
  /** In the export, as far as it can be written; of a refused zip its name. */
  readonly path: string
  readonly reason: SkipReason
  /** What the system or the unpacking said; '' for nothing. */
  readonly detail: string
  /** Of what is no text, the first line that is none. */
  readonly line?: number
}

/** What a page of an export is to the library. */
export type ImportedAs = 'report' | PageKind

/** What became of a page. */
export type PageOutcome = 'imported' | 'unchanged' | 'conflict' | 'replaced' | 'kept'

export interface ImportedPage {
  readonly path: string
  readonly as: ImportedAs
  readonly outcome: PageOutcome
  /** Of the report or page; of a conflict the one that is there. */
  readonly id: number
  readonly title: string
  /** Answers a conflict with `resolveConflict`. */
  readonly token: string | null
  /** Whether the library's bytes are the export's, read from both once more; null for what was not taken. */
  readonly same: boolean | null
}

export interface ImportProgress {
  readonly phase: 'reading' | 'importing' | 'files' | 'checking'
  readonly pages: number
  readonly ofPages: number
  /** Bytes that were read, of all that are to be read in this phase. */
  readonly bytes: number
  readonly ofBytes: number
  /** What is being read. */
  readonly current: string
}

/** The sums of an import; its rows are asked for apart, since there may be thousands. */
export interface ImportSums {
  /** The names of what was chosen. */
  readonly sources: readonly string[]
  readonly cancelled: boolean
  /** A fault that ended it early; null for none. What came before it is in the library, whole. */
  readonly stopped: string | null
  readonly seen: { readonly pages: number; readonly files: number; readonly bytes: number }
  readonly imported: Readonly<Record<ImportedAs, number>>
  readonly unchanged: number
  readonly conflicts: number
  readonly skipped: number
  readonly files: { readonly kept: number; readonly unchanged: number }
  /** Pages whose bytes were compared again, and how many of them differed. */
  readonly checked: { readonly pages: number; readonly different: number }
  readonly milliseconds: number
}

/** The whole account of an import. */
export interface ImportAccount extends ImportSums {
  readonly pages: readonly ImportedPage[]
  readonly skippedFiles: readonly SkippedFile[]
}

export type ImportRow = ({ readonly kind: 'page' } & ImportedPage) | ({ readonly kind: 'skipped' } & SkippedFile)

/** The rows that are listed: conflicts and what was skipped or differs first. */
export const importFilters = ['attention', 'imported', 'unchanged'] as const
export type ImportFilter = (typeof importFilters)[number]

/** A conflict with both texts. */
export interface ImportConflict {
  readonly token: string
  readonly path: string
  readonly existing: { readonly title: string; readonly savedAt: number; readonly report: ReportSummary | null }
  readonly existingText: string
  readonly text: string
}
