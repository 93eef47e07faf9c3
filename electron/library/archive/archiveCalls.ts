import type {
  ImportAccount,
  ImportConflict,
  ImportedPage,
  ImportFilter,
  ImportProgress,
  ImportRow,
  ImportSums,
} from '../../../shared/ipc/importReport.ts'
import type { Result } from '../../../shared/ipc/problem.ts'
import { type AttachmentRecord, listAttachments } from '../../database/attachments.ts'
import { findReport } from '../../database/reports.ts'
import { hexOf } from '../../files/contentStore.ts'
import { decodeStored } from '../../files/encoding.ts'
import type { LibraryCalls } from '../libraryCalls.ts'
import { tallyOf } from '../numbering.ts'
import { dropUnusedImages } from '../storedImages.ts'
import type { LibraryContext } from '../storedText.ts'
import { refuse, writeOrRefuse } from '../writeOrRefuse.ts'
import { importExports } from './importExports.ts'
import { answerQuestion, type PageQuestion, storedAt } from './placePage.ts'

type ArchiveCalls = Pick<
  LibraryCalls,
  | 'startImport'
  | 'cancelImport'
  | 'readImport'
  | 'listImportRows'
  | 'listImportConflicts'
  | 'openImportConflict'
  | 'answerImportConflicts'
>
export interface Archive {
  readonly calls: ArchiveCalls
  /** Imports at once, and answers with everything that came of it; conflicts stay questions. */
  readonly importExports: (
    paths: readonly string[],
    tell: (progress: ImportProgress) => void,
    isCancelled: () => boolean,
  ) => Promise<ImportAccount>
  /** Ends an import that runs, at its next step. */
  readonly cancel: () => void
}

/** Imports of exports, one at a time, and the account of the last one. Questions live in memory. */
export function archiveCalls(context: LibraryContext, hear: (progress: ImportProgress | null) => void): Archive {
  const { db, attachments, now } = context
  const questions = new Map<string, PageQuestion>()
  let progress: ImportProgress | null = null
  let account: ImportAccount | null = null
  let rows: Readonly<Record<ImportFilter, readonly ImportRow[]>> = noRows
  let cancelled = false

  /** Deletes those files that neither a text has nor one that is still asked about. */
  const dropLeft = (files: readonly AttachmentRecord[]) => {
    const asked = new Set([...questions.values()].flatMap(({ files }) => files.map(({ digest }) => hexOf(digest))))
    const digests = files.map(({ digest }) => digest)
    dropUnusedImages(
      db,
      attachments,
      digests.filter((digest) => !asked.has(hexOf(digest))),
    )
  }

  const run: Archive['importExports'] = (paths, tell, isCancelled) => {
    const files = [...questions.values()].flatMap(({ files }) => files)
    questions.clear()
    dropLeft(files)
    return importExports(context, paths, {
      tell,
      isCancelled,
      ask: (token, question) => questions.set(token, question),
    })
  }
  const change = (pages: ReadonlyMap<string, Pick<ImportedPage, 'outcome' | 'id' | 'token'>>) => {
    if (account === null) return
    const changed = account.pages.map((page) =>
      page.token === null || !pages.has(page.token) ? page : { ...page, ...pages.get(page.token) },
    )
    account = { ...account, pages: changed, conflicts: changed.filter(({ outcome }) => outcome === 'conflict').length }
    rows = rowsOf(account)
  }

  const follow = async (running: Promise<ImportAccount>) => {
    account = await running
    rows = rowsOf(account)
    progress = null
    hear(null)
  }

  const calls: ArchiveCalls = {
    startImport(paths) {
      if (progress !== null) return false
      cancelled = false
      progress = { phase: 'reading', pages: 0, ofPages: 0, bytes: 0, ofBytes: 0, current: '' }
      const tell = (now: ImportProgress) => {
        progress = now
        hear(now)
      }
      void follow(run(paths, tell, () => cancelled))
      return true
    },
    cancelImport() {
      cancelled = true
    },
    readImport: () => ({ progress, sums: account === null ? null : sumsOf(account) }),
    listImportRows: (filter, from, count) => ({
      total: rows[filter].length,
      rows: rows[filter].slice(from, from + count),
    }),
    listImportConflicts: () => [...questions.keys()],
    openImportConflict(token): Result<ImportConflict> {
      const question = questions.get(token)
      if (question === undefined) return refuse({ code: 'missing', name: token })
      const { page, existing } = question
      const stored = storedAt(db, existing)
      const report = existing.kind === 'report' ? (findReport(db, existing.id)?.summary ?? null) : null
      const { title, savedAt } = stored?.summary ?? { title: '', savedAt: 0 }
      return {
        ok: true,
        value: {
          token,
          path: page.path,
          existing: { title, savedAt, report },
          existingText: stored === null ? '' : decodeStored(stored.bytes, stored.encoding),
          text: page.text,
        },
      }
    },
    answerImportConflicts(tokens, answer) {
      const asked = tokens.flatMap((token) => {
        const question = questions.get(token)
        return question === undefined ? [] : [{ token, question }]
      })
      const files = asked.flatMap(({ question }) => [...question.files, ...listAttachments(db, question.existing)])
      if (answer === 'skip') {
        for (const { token } of asked) questions.delete(token)
        dropLeft(files)
        change(
          new Map(
            asked.map(({ token, question }) => [token, { outcome: 'kept', id: question.existing.id, token: null }]),
          ),
        )
        return { ok: true, value: questions.size }
      }
      const answered = writeOrRefuse(
        db,
        () => asked[0]?.question.page.path ?? '',
        (db) => {
          const tally = tallyOf(db)
          return asked.map(({ token, question }) => ({
            token,
            placed: answerQuestion(db, question, answer, now(), tally),
          }))
        },
      )
      if ('ok' in answered) return answered
      const outcomes = new Map<string, Pick<ImportedPage, 'outcome' | 'id' | 'token'>>()
      for (const { token, placed } of answered) {
        if (placed.outcome === 'conflict') questions.set(token, placed.question)
        else {
          questions.delete(token)
          const outcome = answer === 'replace' && placed.outcome === 'imported' ? 'replaced' : placed.outcome
          outcomes.set(token, { outcome, id: placed.place.id, token: null })
        }
      }
      dropLeft(files)
      change(outcomes)
      return { ok: true, value: questions.size }
    },
  }
  return {
    calls,
    importExports: run,
    cancel: () => {
      cancelled = true
    },
  }
}

const noRows: Readonly<Record<ImportFilter, readonly ImportRow[]>> = { attention: [], imported: [], unchanged: [] }

function sumsOf({ pages: _pages, skippedFiles: _skipped, ...sums }: ImportAccount): ImportSums {
  return sums
}

function rowsOf({ pages, skippedFiles }: ImportAccount): typeof noRows {
  const row = (page: ImportedPage): ImportRow => ({ kind: 'page', ...page })
  const needs = (page: ImportedPage) => page.outcome === 'conflict' || page.same === false
  return {
    attention: [
      ...pages.filter(needs).map(row),
      ...skippedFiles.map((file): ImportRow => ({ kind: 'skipped', ...file })),
    ],
    imported: pages.filter(({ outcome }) => outcome === 'imported' || outcome === 'replaced').map(row),
    unchanged: pages.filter(({ outcome }) => outcome === 'unchanged' || outcome === 'kept').map(row),
  }
}
