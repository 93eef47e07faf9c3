import { notionIdOf } from '../../../shared/report/pageName.ts'
import type { Place } from '../../../shared/report/place.ts'
import { insertAttachment, putAttachment } from '../../database/attachments.ts'
import type { ReadableDatabase, WritableDatabase } from '../../database/connection.ts'
import { findByNotionId, findByPath, keepOrigin } from '../../database/origins.ts'
import {
  findPage,
  findPagesByBytes,
  findPagesByKey,
  insertPage,
  type PageRecord,
  updatePage,
} from '../../database/pages.ts'
import { findByBytes, findReport, findSummary, type ReportRecord } from '../../database/reports.ts'
import type { NumberingTally } from '../numbering.ts'
import { findStanding, insertBeside, insertIncoming, replaceStanding } from '../placing.ts'
import { isWholeTable } from './exportTree.ts'
import type { KeptFile } from './fileKeeper.ts'
import type { IncomingPage } from './incomingPage.ts'

/** A page with the files that it names, whose bytes are kept already. */
export interface PageWithFiles {
  readonly page: IncomingPage
  readonly files: readonly KeptFile[]
}
/** A page for whose place the library has another text. Nothing of it is written before it is answered. */
export interface PageQuestion extends PageWithFiles {
  readonly existing: Place
  /** What the library had when it was asked: a report's revision, of a page when it was saved. */
  readonly standing: number
}
export type Placed =
  | {
      readonly outcome: 'imported' | 'unchanged'
      readonly place: Place
      /** Files in whose place the library has others, which stay. */
      readonly refused: readonly KeptFile[]
    }
  | { readonly outcome: 'conflict'; readonly question: PageQuestion }

/**
 * Brings a page in. It is known by its bytes, by its number in Notion, else a report by its week and any other page by
 * the path at which it stood, without what lies around the export. What is in the trash counts for nothing.
 */
export function placePage(db: WritableDatabase, one: PageWithFiles, at: number, tally: NumberingTally): Placed {
  const { page } = one
  const same = findSame(db, page)
  if (same !== null) return settled(db, 'unchanged', same, one)
  const existing = findExisting(db, page, tally)
  if (existing !== null) {
    return { outcome: 'conflict', question: { ...one, existing, standing: standingOf(db, existing) } }
  }
  return settled(db, 'imported', insert(db, one, at, tally), one)
}

/**
 * Answers a question. Where the library has another text than the one that was asked about, the question is asked again.
 */
export function answerQuestion(
  db: WritableDatabase,
  question: PageQuestion,
  answer: 'replace' | 'keepBoth',
  at: number,
  tally: NumberingTally,
): Placed {
  const { page, existing } = question
  const same = findSame(db, page)
  if (same !== null) return settled(db, 'unchanged', same, question)
  if (answer === 'keepBoth') {
    const place: Place =
      page.as === 'report'
        ? { kind: 'report', id: insertBeside(db, page.incoming, at).id }
        : { kind: 'page', id: insertAsPage(db, page, at) }
    return settled(db, 'imported', place, question)
  }
  const now = standingOf(db, existing)
  if (now === -1 || now !== question.standing) return placePage(db, question, at, tally)
  if (existing.kind === 'report') {
    const asked = findSummary(db, existing.id)
    if (asked === null || replaceStanding(db, asked, page.incoming, at) === null) {
      return placePage(db, question, at, tally)
    }
  } else updatePage(db, existing.id, newPage(page, at))
  return settled(db, 'imported', existing, question)
}

/** The bytes that the library has of a place, with their encoding; null for what is gone. */
export function storedAt(db: ReadableDatabase, { kind, id }: Place): ReportRecord | PageRecord | null {
  return kind === 'report' ? findReport(db, id) : findPage(db, id)
}

function settled(
  db: WritableDatabase,
  outcome: 'imported' | 'unchanged',
  place: Place,
  { page, files }: PageWithFiles,
): Placed {
  for (const path of page.origins) keepOrigin(db, place, { path, notionId: page.notionId })
  if (outcome === 'unchanged') {
    return { outcome, place, refused: files.filter((file) => !insertAttachment(db, place, file)) }
  }
  // What a text took over from others under an address gives way to its own.
  for (const file of files) putAttachment(db, place, file)
  return { outcome, place, refused: [] }
}

function findSame(db: ReadableDatabase, page: IncomingPage): Place | null {
  const { as, incoming, path, notionId } = page
  if (as === 'report') {
    const report = findByBytes(db, incoming.bytes)
    return report === null ? null : { kind: 'report', id: report.id }
  }
  const pages = findPagesByBytes(db, incoming.bytes, incoming.fileName ?? path)
  // Two empty pages of one name may stand in two places.
  const here = [...(notionId === null ? [] : findByNotionId(db, notionId)), ...findUnnumbered(db, page)]
  const same = pages.find((page) => here.some(({ kind, id }) => kind === 'page' && id === page.id))
  return same === undefined ? null : { kind: 'page', id: same.id }
}

function findExisting(db: ReadableDatabase, page: IncomingPage, tally: NumberingTally): Place | null {
  const kind = page.as === 'report' ? 'report' : 'page'
  const isOurs = (place: Place) => place.kind === kind
  const known = page.notionId === null ? undefined : findByNotionId(db, page.notionId).find(isOurs)
  if (known !== undefined) return known
  if (kind === 'page') {
    // Under a number of its own it is another page than the one that stood there.
    return page.notionId === null ? (findUnnumbered(db, page).find(isOurs) ?? null) : null
  }
  const report = findStanding(db, page.incoming, tally)
  return report === null ? null : { kind, id: report.id }
}

/**
 * What a page without a number of its own may be: what stood at its path, whatever folders lay around all of that export.
 * A whole table is known by the number of the one that is shown, wherever it stood.
 */
function findUnnumbered(db: ReadableDatabase, { path, origins, incoming }: IncomingPage): readonly Place[] {
  const number = isWholeTable(path) ? notionIdOf(incoming.fileName ?? '') : null
  if (number === null) return origins.flatMap((origin) => findByPath(db, origin))
  const tables = findPagesByKey(db, number).filter(({ fileName }) => isWholeTable(fileName))
  return tables.map(({ id }) => ({ kind: 'page', id }))
}

function insert(db: WritableDatabase, { page }: PageWithFiles, at: number, tally: NumberingTally): Place {
  if (page.as !== 'report') return { kind: 'page', id: insertAsPage(db, page, at) }
  return { kind: 'report', id: insertIncoming(db, page.incoming, at, tally).id }
}

function insertAsPage(db: WritableDatabase, page: IncomingPage, at: number): number {
  return insertPage(db, newPage(page, at))
}
function newPage({ head, incoming, path }: IncomingPage, at: number) {
  const { encoding, bytes, fileName } = incoming
  return { ...head, encoding, bytes, savedAt: at, fileName: fileName ?? path }
}

function standingOf(db: ReadableDatabase, { kind, id }: Place): number {
  if (kind === 'report') {
    const report = findSummary(db, id)
    return report === null || report.trashedAt !== null ? -1 : report.revision
  }
  return findPage(db, id)?.summary.savedAt ?? -1
}
