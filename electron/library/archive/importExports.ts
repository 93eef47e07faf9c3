import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type {
  ImportAccount,
  ImportedAs,
  ImportedPage,
  ImportProgress,
  SkippedFile,
} from '../../../shared/ipc/importReport.ts'
import type { AttachmentRecord } from '../../database/attachments.ts'
import { write } from '../../database/connection.ts'
import { noteDamage } from '../../database/damage.ts'
import { isDamage, refusedWrite } from '../../database/databaseError.ts'
import type { Place } from '../../database/origins.ts'
import { largestReport } from '../../files/encoding.ts'
import { type ExportFile, FileSkipped } from '../../files/export/exportFile.ts'
import { readAtOnce } from '../../files/export/limits.ts'
import { openExport } from '../../files/export/openExport.ts'
import { createScratch } from '../../files/export/scratch.ts'
import { keepBytes, keepPieces } from '../../files/keepPieces.ts'
import { systemReason } from '../../files/systemReason.ts'
import { tallyOf } from '../numbering.ts'
import { dropUnusedImages } from '../storedImages.ts'
import type { LibraryContext } from '../storedText.ts'
import { type ExportTree, type NamedFile, readTree } from './exportTree.ts'
import { type IncomingPage, readIncomingPage } from './incomingPage.ts'
import { attach, type PageQuestion, placePage, storedAt } from './placePage.ts'

/** How an import is watched and ended. */
export interface ImportWatch {
  readonly tell: (progress: ImportProgress) => void
  readonly isCancelled: () => boolean
  /** Keeps a question until it is answered. */
  readonly ask: (token: string, question: PageQuestion) => void
}

/** Milliseconds of work between two looks at what else is asked: the list of weeks is read in that time. */
const sliceTime = 12
/** Milliseconds between two words of progress; a bar need not move faster. */
const tellingTime = 150
/** Files that are on their way to the disk at once. */
const together = 8

class Cancelled extends Error {}

/**
 * Imports exports, one after the other, in slices: a transaction each, and other calls are answered in between. What was
 * imported is whole at every moment: each page with its files, or not at all. At the end all bytes are compared again.
 * Never throws; what ends it early is told.
 */
export async function importExports(
  context: LibraryContext,
  paths: readonly string[],
  watch: ImportWatch,
): Promise<ImportAccount> {
  const job = new ImportJob(context, watch)
  const begun = performance.now()
  try {
    for (const path of paths) await job.importOne(path)
  } catch (error) {
    if (!(error instanceof Cancelled)) {
      if (isDamage(error)) noteDamage(context.db.name)
      job.stopped = refusedWrite(error) ?? systemReason(error)
    }
  }
  job.dropUnplaced()
  return job.account(paths, Math.round(performance.now() - begun))
}

class ImportJob {
  stopped: string | null = null
  readonly #context: LibraryContext
  readonly #watch: ImportWatch
  readonly #pages: ImportedPage[] = []
  readonly #skipped: SkippedFile[] = []
  readonly #seen = { pages: 0, files: 0, bytes: 0 }
  readonly #files = { kept: 0, unchanged: 0 }
  readonly #checked = { pages: 0, different: 0 }
  #progress: ImportProgress = { phase: 'reading', pages: 0, ofPages: 0, bytes: 0, ofBytes: 0, current: '' }
  #unplaced: Uint8Array[] = []
  #sliceEnd = performance.now() + sliceTime
  #told = 0

  constructor(context: LibraryContext, watch: ImportWatch) {
    this.#context = context
    this.#watch = watch
  }

  account(sources: readonly string[], milliseconds: number): ImportAccount {
    const pages = this.#pages
    const imported: Record<ImportedAs, number> = { report: 0, daily: 0, page: 0, table: 0 }
    for (const { outcome, as } of pages) if (outcome === 'imported') imported[as] += 1
    return {
      sources: sources.map((path) => basename(path)),
      cancelled: this.#watch.isCancelled(),
      stopped: this.stopped,
      seen: this.#seen,
      imported,
      unchanged: pages.filter(({ outcome }) => outcome === 'unchanged').length,
      conflicts: pages.filter(({ outcome }) => outcome === 'conflict').length,
      skipped: this.#skipped.length,
      files: this.#files,
      checked: this.#checked,
      milliseconds,
      pages,
      skippedFiles: this.#skipped,
    }
  }

  async importOne(path: string): Promise<void> {
    this.#tell({ phase: 'reading', current: basename(path) }, true)
    await this.#pause(true)
    const scratch = createScratch(`${this.#context.scratch}/${randomUUID()}`)
    const opened = await openExport(path, scratch, () => this.#pause())
    try {
      this.#skipped.push(...opened.skipped)
      const tree = readTree(opened.files)
      const first = this.#pages.length
      this.#seen.pages += tree.pages.length
      this.#seen.files += opened.files.length - tree.pages.length
      this.#seen.bytes += opened.files.reduce((sum, { size }) => sum + size, 0)
      const places = await this.#importPages(tree)
      await this.#importFilesLeft(tree, places)
      await this.#compare(tree, places, first)
    } finally {
      opened.close()
    }
  }

  /** @returns where each page is now, by its path in this export. */
  async #importPages(tree: ExportTree): Promise<ReadonlyMap<string, Place>> {
    const places = new Map<string, Place>()
    const { pages } = tree
    const ofBytes = pages.reduce((sum, { size }) => sum + size, 0)
    this.#tell({ phase: 'importing', pages: 0, ofPages: pages.length, bytes: 0, ofBytes }, true)
    const digests = new Map<string, Promise<AttachmentRecord | null>>()
    for (let at = 0; at < pages.length; ) {
      const slice: { readonly page: IncomingPage; readonly named: readonly NamedFile[] }[] = []
      let bytes = 0
      do {
        const file = pages[at++] as ExportFile
        bytes += file.size
        this.#tell({ current: file.path })
        const page = this.#read(file)
        if (page !== null) slice.push({ page, named: tree.filesNamedIn(file, page.text) })
      } while (at < pages.length && performance.now() < this.#sliceEnd)
      const kept: { readonly page: IncomingPage; readonly files: readonly AttachmentRecord[] }[] = []
      for (const { page, named } of slice) kept.push({ page, files: await this.#keepAll(named, digests) })
      this.#refuseCancelled()
      this.#place(kept, places)
      this.#tell({ pages: at, bytes: this.#progress.bytes + bytes })
      await this.#pause(true)
    }
    return places
  }

  #read(file: ExportFile): IncomingPage | null {
    try {
      if (file.size > largestReport) throw new FileSkipped('tooLarge')
      return readIncomingPage(this.#context, file.path, file.read())
    } catch (error) {
      this.#skip(file.path, error)
      return null
    }
  }

  #place(
    kept: readonly { readonly page: IncomingPage; readonly files: readonly AttachmentRecord[] }[],
    places: Map<string, Place>,
  ): void {
    const { db, now } = this.#context
    const placed = write(db, (db) => {
      const tally = tallyOf(db)
      return kept.map((one) => ({ one, result: placePage(db, one, now(), tally) }))
    })
    this.#unplaced = []
    for (const { one, result } of placed) {
      const { path, as, head } = one.page
      if (result.outcome === 'conflict') {
        const token = randomUUID()
        this.#watch.ask(token, result.question)
        const { id } = result.question.existing
        this.#pages.push({ path, as, outcome: 'conflict', id, title: head.title, token, same: null })
      } else {
        places.set(path, result.place)
        const { id } = result.place
        this.#pages.push({ path, as, outcome: result.outcome, id, title: head.title, token: null, same: null })
      }
    }
  }

  async #keepAll(
    named: readonly NamedFile[],
    digests: Map<string, Promise<AttachmentRecord | null>>,
  ): Promise<readonly AttachmentRecord[]> {
    const files: AttachmentRecord[] = []
    for (let at = 0; at < named.length; at += together) {
      const some = named.slice(at, at + together)
      const kept = await Promise.all(
        some.map(async ({ address, file }) => {
          const known = digests.get(file.path) ?? this.#keep(file)
          digests.set(file.path, known)
          const record = await known
          return record === null ? [] : [{ ...record, address }]
        }),
      )
      files.push(...kept.flat())
      this.#refuseCancelled()
    }
    return files
  }

  /** A file's bytes, kept; its address is left open. null for one that can't be read. */
  async #keep(file: ExportFile): Promise<AttachmentRecord | null> {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1)
    const { attachments } = this.#context
    try {
      const kept =
        file.size <= readAtOnce
          ? await keepBytes(attachments, asSkipped(file.read))
          : await keepPieces(attachments, this.#watched(file))
      this.#files[kept.known ? 'unchanged' : 'kept'] += 1
      if (!kept.known) this.#unplaced.push(kept.digest)
      return { address: '', digest: kept.digest, name, size: kept.size }
    } catch (error) {
      // What the library's own disk refuses ends the import.
      if (!(error instanceof FileSkipped)) throw error
      this.#skip(file.path, error)
      return null
    }
  }

  /** A large file's pieces; cancelling ends it within one. */
  async *#watched(file: ExportFile): AsyncGenerator<Uint8Array> {
    const pieces = file.pieces()[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { done, value } = await pieces.next().catch(rethrowAsSkipped)
        if (done === true) return
        this.#refuseCancelled()
        this.#tell({ current: file.path })
        yield value
      }
    } finally {
      await pieces.return?.()
    }
  }

  /** Files that no page names go with the page in whose folder they lie: a property of a database may name them. */
  async #importFilesLeft(tree: ExportTree, places: ReadonlyMap<string, Place>): Promise<void> {
    const left = tree.filesLeft()
    const ofBytes = left.reduce((sum, { named }) => sum + named.file.size, 0)
    this.#tell({ phase: 'files', bytes: 0, ofBytes }, true)
    for (let at = 0; at < left.length; at += together) {
      const some = left.slice(at, at + together)
      const owned: { readonly place: Place; readonly named: NamedFile }[] = []
      for (const { page, named } of some) {
        const place = page === null ? undefined : places.get(page)
        if (place !== undefined) owned.push({ place, named })
        // What belongs to a page that was not taken is told with that page.
        else if (page === null) this.#skip(named.file.path, new FileSkipped('noPage'))
      }
      this.#tell({ current: some[0]?.named.file.path ?? '' })
      const kept = await Promise.all(
        owned.map(async ({ place, named }) => {
          const record = await this.#keep(named.file)
          return record === null ? [] : [{ place, file: { ...record, address: named.address } }]
        }),
      )
      this.#refuseCancelled()
      write(this.#context.db, (db) => {
        for (const { place, file } of kept.flat()) attach(db, place, [file])
      })
      this.#unplaced = []
      const bytes = some.reduce((sum, { named }) => sum + named.file.size, this.#progress.bytes)
      this.#tell({ bytes })
      await this.#pause(true)
    }
  }

  /** Reads every page once more, out of the export and out of the library. */
  async #compare(tree: ExportTree, places: ReadonlyMap<string, Place>, first: number): Promise<void> {
    const rows = new Map(this.#pages.slice(first).map((page, at) => [page.path, first + at]))
    const ofBytes = tree.pages.reduce((sum, { size }) => sum + size, 0)
    this.#tell({ phase: 'checking', pages: 0, bytes: 0, ofBytes }, true)
    let bytes = 0
    for (const [at, file] of tree.pages.entries()) {
      const place = places.get(file.path)
      bytes += file.size
      if (place !== undefined) {
        this.#tell({ current: file.path })
        const same = this.#isSame(file, place)
        const row = rows.get(file.path) as number
        this.#pages[row] = { ...(this.#pages[row] as ImportedPage), same }
        this.#checked.pages += 1
        if (!same) this.#checked.different += 1
      }
      if (performance.now() >= this.#sliceEnd) {
        this.#tell({ pages: at + 1, bytes })
        await this.#pause(true)
      }
    }
    this.#tell({ pages: tree.pages.length, bytes }, true)
  }

  #isSame(file: ExportFile, place: Place): boolean {
    try {
      const stored = storedAt(this.#context.db, place)
      return stored !== null && Buffer.compare(stored.bytes, file.read()) === 0
    } catch {
      return false
    }
  }

  #skip(path: string, error: unknown): void {
    const { reason, message } = asFileSkipped(error)
    this.#skipped.push({ path, reason, detail: message })
  }

  /** Files whose pages did not come in with them: an import that ends early leaves nothing half. */
  dropUnplaced(): void {
    const { db, attachments } = this.#context
    if (db.open) dropUnusedImages(db, attachments, this.#unplaced)
  }

  #tell(change: Partial<ImportProgress>, atOnce = false): void {
    this.#progress = { ...this.#progress, ...change }
    const now = performance.now()
    if (!atOnce && now - this.#told < tellingTime) return
    this.#told = now
    this.#watch.tell(this.#progress)
  }

  /** Lets others have their turn, once a slice is over. @throws Cancelled */
  async #pause(always = false): Promise<void> {
    this.#refuseCancelled()
    if (!always && performance.now() < this.#sliceEnd) return
    await new Promise((resolve) => setImmediate(resolve))
    this.#refuseCancelled()
    this.#sliceEnd = performance.now() + sliceTime
  }
  #refuseCancelled(): void {
    if (this.#watch.isCancelled()) throw new Cancelled()
  }
}

function asFileSkipped(error: unknown): FileSkipped {
  return error instanceof FileSkipped || error instanceof Cancelled
    ? (error as FileSkipped)
    : new FileSkipped('unreadable', systemReason(error))
}
function rethrowAsSkipped(error: unknown): never {
  throw asFileSkipped(error)
}
function asSkipped<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    return rethrowAsSkipped(error)
  }
}
