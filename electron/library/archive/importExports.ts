import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type {
  ImportAccount,
  ImportedAs,
  ImportedPage,
  ImportProgress,
  SkippedFile,
} from '../../../shared/ipc/importReport.ts'
import { pathOfAddress } from '../../../shared/report/exportPath.ts'
import type { Place } from '../../../shared/report/place.ts'
import { insertAttachment, isAttached } from '../../database/attachments.ts'
import { write } from '../../database/connection.ts'
import { noteDamage } from '../../database/damage.ts'
import { isDamage, refusedWrite } from '../../database/databaseError.ts'
import { hexOf } from '../../files/contentStore.ts'
import { largestReport } from '../../files/encoding.ts'
import { type ExportFile, FileSkipped } from '../../files/export/exportFile.ts'
import { openExport } from '../../files/export/openExport.ts'
import { createScratch } from '../../files/export/scratch.ts'
import { systemReason } from '../../files/systemReason.ts'
import { tallyOf } from '../numbering.ts'
import { dropUnusedImages } from '../storedImages.ts'
import type { LibraryContext } from '../storedText.ts'
import { type ExportTree, type NamedFile, readTree } from './exportTree.ts'
import { asFileSkipped, createFileKeeper, type FileKeeper, type KeptFile, together } from './fileKeeper.ts'
import { Cancelled, createPace, type ImportPace } from './importPace.ts'
import { type IncomingPage, readIncomingPage } from './incomingPage.ts'
import { type PageQuestion, type PageWithFiles, placePage, storedAt } from './placePage.ts'

/** How an import is watched and ended. */
export interface ImportWatch {
  readonly tell: (progress: ImportProgress) => void
  readonly isCancelled: () => boolean
  /** Keeps a question until it is answered. */
  readonly ask: (token: string, question: PageQuestion) => void
}

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
  readonly #pace: ImportPace
  readonly #files: FileKeeper
  readonly #pages: ImportedPage[] = []
  readonly #skipped: SkippedFile[] = []
  /** By their paths. */
  readonly #refused = new Map<string, KeptFile>()
  /** Of pages that are asked about. */
  readonly #asked: KeptFile[] = []
  readonly #seen = { pages: 0, files: 0, bytes: 0 }
  readonly #checked = { pages: 0, different: 0 }

  constructor(context: LibraryContext, watch: ImportWatch) {
    this.#context = context
    this.#watch = watch
    this.#pace = createPace(watch)
    this.#files = createFileKeeper(context.attachments, this.#pace, (path, error) => this.#skip(path, error))
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
      files: this.#files.counts,
      checked: this.#checked,
      milliseconds,
      pages,
      skippedFiles: this.#skipped,
    }
  }

  async importOne(path: string): Promise<void> {
    this.#pace.tell({ phase: 'reading', current: basename(path) }, true)
    await this.#pace.endSlice()
    const scratch = createScratch(`${this.#context.scratch}/${randomUUID()}`)
    const opened = await openExport(path, scratch, this.#pace.pause)
    try {
      this.#skipped.push(...opened.skipped)
      const tree = readTree(opened.files)
      const first = this.#pages.length
      this.#seen.pages += tree.pages.length
      this.#seen.files += opened.files.length - tree.pages.length
      this.#seen.bytes += sizeOf(opened.files)
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
    const pace = this.#pace
    pace.tell({ phase: 'importing', pages: 0, ofPages: pages.length, bytes: 0, ofBytes: sizeOf(pages) }, true)
    for (let at = 0; at < pages.length; ) {
      const slice: { readonly page: IncomingPage; readonly named: readonly NamedFile[] }[] = []
      let { bytes } = pace.progress()
      do {
        const file = pages[at++] as ExportFile
        bytes += file.size
        pace.tell({ current: file.path })
        const page = this.#read(file, tree.foldersAround)
        if (page !== null) slice.push({ page, named: tree.filesNamedIn(file, page.text) })
      } while (at < pages.length && !pace.isSliceOver())
      const kept: PageWithFiles[] = []
      for (const { page, named } of slice) kept.push({ page, files: await this.#files.keepAll(named) })
      pace.refuseCancelled()
      this.#place(kept, places)
      pace.tell({ pages: at, bytes })
      await pace.endSlice()
    }
    return places
  }

  #read(file: ExportFile, foldersAround: readonly string[]): IncomingPage | null {
    try {
      if (file.size > largestReport) throw new FileSkipped('tooLarge')
      return readIncomingPage(this.#context, { path: file.path, foldersAround }, file.read())
    } catch (error) {
      this.#skip(file.path, asFileSkipped(error))
      return null
    }
  }

  #place(kept: readonly PageWithFiles[], places: Map<string, Place>): void {
    const { db, now } = this.#context
    const placed = write(db, (db) => {
      const tally = tallyOf(db)
      return kept.map((one) => ({ one, result: placePage(db, one, now(), tally) }))
    })
    this.#files.placed()
    for (const { one, result } of placed) {
      const { path, as, head } = one.page
      const { outcome } = result
      const { id } = outcome === 'conflict' ? result.question.existing : result.place
      const token = outcome === 'conflict' ? this.#ask(result.question) : null
      if (outcome === 'conflict') this.#asked.push(...result.question.files)
      else {
        places.set(path, result.place)
        for (const file of result.refused) this.#refuse(pathOfAddress(path, file.address) ?? path, file)
      }
      this.#pages.push({ path, as, outcome, id, title: head.title, token, same: null })
    }
  }

  #ask(question: PageQuestion): string {
    const token = randomUUID()
    this.#watch.ask(token, question)
    return token
  }

  /** Files that no page names go with the page in whose folder they lie: a property of a database may name them. */
  async #importFilesLeft(tree: ExportTree, places: ReadonlyMap<string, Place>): Promise<void> {
    const left = tree.filesLeft()
    const pace = this.#pace
    pace.tell({ phase: 'files', bytes: 0, ofBytes: sizeOf(left.map(({ named }) => named.file)) }, true)
    for (let at = 0; at < left.length; at += together) {
      const some = left.slice(at, at + together)
      const owned: { readonly place: Place; readonly named: NamedFile }[] = []
      for (const { page, named } of some) {
        const place = page === null ? undefined : places.get(page)
        if (place !== undefined) owned.push({ place, named })
        // What belongs to a page that was not taken is told with that page.
        else if (page === null) this.#skip(named.file.path, new FileSkipped('noPage'))
      }
      pace.tell({ current: some[0]?.named.file.path ?? '' })
      const kept = await Promise.all(
        owned.map(async ({ place, named }) => ({ place, path: named.file.path, file: await this.#files.keep(named) })),
      )
      pace.refuseCancelled()
      const refused = write(this.#context.db, (db) =>
        kept.filter(({ place, file }) => file !== null && !insertAttachment(db, place, file)),
      )
      this.#files.placed()
      for (const { path, file } of refused) if (file !== null) this.#refuse(path, file)
      pace.tell({ bytes: pace.progress().bytes + sizeOf(some.map(({ named }) => named.file)) })
      await pace.endSlice()
    }
  }

  /** Reads every page once more, out of the export and out of the library. */
  async #compare({ pages }: ExportTree, places: ReadonlyMap<string, Place>, first: number): Promise<void> {
    const rows = new Map(this.#pages.slice(first).map((page, at) => [page.path, first + at]))
    const pace = this.#pace
    pace.tell({ phase: 'checking', pages: 0, bytes: 0, ofBytes: sizeOf(pages) }, true)
    let bytes = 0
    for (const [at, file] of pages.entries()) {
      const place = places.get(file.path)
      bytes += file.size
      if (place !== undefined) {
        pace.tell({ current: file.path })
        const same = this.#isSame(file, place)
        const row = rows.get(file.path) as number
        this.#pages[row] = { ...(this.#pages[row] as ImportedPage), same }
        this.#checked.pages += 1
        if (!same) this.#checked.different += 1
      }
      if (pace.isSliceOver()) {
        pace.tell({ pages: at + 1, bytes })
        await pace.endSlice()
      }
    }
    pace.tell({ pages: pages.length, bytes }, true)
  }

  #isSame(file: ExportFile, place: Place): boolean {
    try {
      const stored = storedAt(this.#context.db, place)
      return stored !== null && Buffer.compare(stored.bytes, file.read()) === 0
    } catch {
      return false
    }
  }

  /** A file in whose place a page has another one. */
  #refuse(path: string, file: KeptFile): void {
    if (this.#refused.has(path)) return
    this.#refused.set(path, file)
    this.#skip(path, new FileSkipped('taken'))
  }

  #skip(path: string, { reason, message, line }: FileSkipped): void {
    this.#skipped.push({ path, reason, detail: message, ...(line !== null && { line }) })
  }

  /** Files whose pages did not come in with them, or did not take them: an import leaves nothing half. */
  dropUnplaced(): void {
    const { db, attachments } = this.#context
    if (!db.open) return
    const needed = new Set(this.#asked.map(({ digest }) => hexOf(digest)))
    const refused = [...this.#refused.values()].filter(
      ({ digest }) => !needed.has(hexOf(digest)) && !isAttached(db, digest),
    )
    for (const { known } of refused) this.#files.counts[known ? 'unchanged' : 'kept'] -= 1
    dropUnusedImages(db, attachments, [...this.#files.unplaced(), ...refused.map(({ digest }) => digest)])
  }
}

function sizeOf(files: readonly ExportFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
