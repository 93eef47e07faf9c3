import type { SkippedFile, SkipReason } from '../../../shared/ipc/importReport.ts'

/** A file of an export; nothing of it was read yet. */
export interface ExportFile {
  /** In NFC, with `/` between names, without anything around the export. */
  readonly path: string
  /** As the zip or the file system says; reading finds out. */
  readonly size: number
  /** All of it, checked. @throws FileSkipped where it is not what it says; the system's error. */
  readonly read: () => Uint8Array
  /** The same piece by piece, for what is too large for one piece. */
  readonly pieces: () => AsyncIterable<Uint8Array>
}

/** What can be read of an export, and what can't. */
export interface OpenExport {
  readonly files: readonly ExportFile[]
  readonly skipped: readonly SkippedFile[]
  /** Lets go of all files, and deletes what was unpacked on the way. */
  readonly close: () => void
}

/** A file, or a whole zip, that is not taken. */
export class FileSkipped extends Error {
  override readonly name = 'FileSkipped'
  readonly reason: SkipReason
  readonly line: number | null

  constructor(reason: SkipReason, detail = '', line: number | null = null) {
    super(detail)
    this.reason = reason
    this.line = line
  }
}
