import type { AttachmentRecord } from '../../database/attachments.ts'
import { type ExportFile, FileSkipped } from '../../files/export/exportFile.ts'
import { readAtOnce } from '../../files/export/limits.ts'
import { keepBytes, keepPieces } from '../../files/keepPieces.ts'
import { systemReason } from '../../files/systemReason.ts'
import type { NamedFile } from './exportTree.ts'
import { Cancelled, type ImportPace } from './importPace.ts'

/** Files that are on their way to the disk at once. */
export const together = 8

/** A file of an export whose bytes are kept; `known`: they were before. */
export interface KeptFile extends AttachmentRecord {
  readonly known: boolean
}

/** Keeps the files of an export, each once. */
export interface FileKeeper {
  /** Those that came in, and those that were there. */
  readonly counts: { kept: number; unchanged: number }
  /** Digests of what was kept since the last `placed`, and which no page has yet. */
  readonly unplaced: () => readonly Uint8Array[]
  readonly placed: () => void
  /** A file's bytes, kept, under an address; null for one that can't be read. @throws where the disk refuses it. */
  readonly keep: (named: NamedFile) => Promise<KeptFile | null>
  /** The same for some, a file that several name once. */
  readonly keepAll: (named: readonly NamedFile[]) => Promise<readonly KeptFile[]>
}

/** @param skip hears of files that can't be read. */
export function createFileKeeper(
  attachments: string,
  pace: ImportPace,
  skip: (path: string, error: FileSkipped) => void,
): FileKeeper {
  const counts = { kept: 0, unchanged: 0 }
  let unplaced: Uint8Array[] = []
  const underWay = new Map<ExportFile, Promise<KeptFile | null>>()

  async function keep({ address, file }: NamedFile): Promise<KeptFile | null> {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    try {
      const kept =
        file.size <= readAtOnce
          ? await keepBytes(attachments, asSkipped(file.read))
          : await keepPieces(attachments, watched(file))
      counts[kept.known ? 'unchanged' : 'kept'] += 1
      if (!kept.known) unplaced.push(kept.digest)
      return { address, digest: kept.digest, name, size: kept.size, known: kept.known }
    } catch (error) {
      // What the library's own disk refuses ends the import.
      if (!(error instanceof FileSkipped)) throw error
      skip(file.path, error)
      return null
    }
  }
  /** A large file's pieces; cancelling ends it within one. */
  async function* watched(file: ExportFile): AsyncGenerator<Uint8Array> {
    const pieces = file.pieces()[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { done, value } = await pieces.next().catch(rethrowAsSkipped)
        if (done === true) return
        pace.refuseCancelled()
        pace.tell({ current: file.path })
        yield value
      }
    } finally {
      await pieces.return?.()
    }
  }
  return {
    counts,
    unplaced: () => unplaced,
    placed: () => {
      unplaced = []
    },
    keep,
    async keepAll(named) {
      const files: KeptFile[] = []
      for (let at = 0; at < named.length; at += together) {
        const kept = await Promise.all(
          named.slice(at, at + together).map(async (one) => {
            const known = underWay.get(one.file) ?? keep(one)
            underWay.set(one.file, known)
            const record = await known
            return record === null ? [] : [{ ...record, address: one.address }]
          }),
        )
        files.push(...kept.flat())
        pace.refuseCancelled()
      }
      return files
    },
  }
}

/** What the reading of an export's file came to. */
export function asFileSkipped(error: unknown): FileSkipped {
  return error instanceof FileSkipped ? error : new FileSkipped('unreadable', systemReason(error))
}
function rethrowAsSkipped(error: unknown): never {
  throw error instanceof Cancelled ? error : asFileSkipped(error)
}
function asSkipped<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    return rethrowAsSkipped(error)
  }
}
