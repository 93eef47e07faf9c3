import type { AddressTarget, PageSummary } from '../../shared/ipc/calls/pages.ts'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import { pathOfAddress } from '../../shared/report/exportPath.ts'
import { fileKey, fileNameOfAddress, notionIdOf, pageKey, titleKey } from '../../shared/report/pageName.ts'
import type { Place } from '../../shared/report/place.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import { addDays } from '../../shared/report/title/calendar.ts'
import { weekOf } from '../../shared/report/title/weekNumbering.ts'
import { findOwnAttachment } from '../database/attachments.ts'
import type { ReadableDatabase } from '../database/connection.ts'
import { findByNotionId, findByPath, listPaths } from '../database/origins.ts'
import {
  countPages,
  findPage,
  findPageSummary,
  findPagesByKey,
  listDailyTargets,
  listLooseDailies,
  listPages,
  listReportsNaming,
} from '../database/pages.ts'
import { findByWeek, findNamed, findSummary } from '../database/reports.ts'
import { readNumberingInForce } from '../database/settings.ts'
import { contentPath } from '../files/contentStore.ts'
import { decodeStored } from '../files/encoding.ts'
import type { LibraryCalls } from './libraryCalls.ts'
import type { LibraryContext } from './storedText.ts'
import { refuse } from './writeOrRefuse.ts'

type PageCalls = Pick<
  LibraryCalls,
  'countPages' | 'listPages' | 'openPage' | 'listDailies' | 'resolveAddress' | 'findFile'
>

/** Pages that are no reports, and what addresses in texts lead to. */
export function pageCalls({ db, attachments }: LibraryContext): PageCalls {
  return {
    countPages: () => countPages(db),
    listPages: (kind, from, count) => listPages(db, kind, { from, count }),
    openPage(id) {
      const page = findPage(db, id)
      if (page === null) return refuse({ code: 'missing', name: String(id) })
      const { summary, bytes, encoding } = page
      const path = listPaths(db, { kind: 'page', id })[0] ?? summary.fileName
      return {
        ok: true,
        value: { ...summary, text: decodeStored(bytes, encoding), path, report: reportOfPage(db, summary) },
      }
    },
    listDailies(id) {
      const report = findSummary(db, id)
      if (report === null) return []
      const named = listDailyTargets(db, id).flatMap((target) => {
        const found = resolvePage(db, { kind: 'report', id }, target)
        const page = found?.kind === 'page' ? findPageSummary(db, found.id) : null
        return page === null ? [] : [page]
      })
      const loose = report.date === null ? [] : listLooseDailies(db, daysOfWeek(db, report.date))
      const known = new Set<number>()
      return [...named, ...loose].filter(({ id }) => !known.has(id) && known.add(id))
    },
    resolveAddress(from, address): AddressTarget | null {
      const file = findOwnAttachment(db, from, address)
      if (file !== null) return { kind: 'file', name: file.name, size: file.size }
      return resolvePage(db, from, address)
    },
    findFile(from, address) {
      const file = findOwnAttachment(db, from, address)
      return file === null ? null : { name: file.name, path: contentPath(attachments, file.digest) }
    },
  }
}

/**
 * The report or page that an address means: by its path in the export that the text came with, by Notion's number, by the
 * name of a file, by the title in it.
 */
export function resolvePage(db: ReadableDatabase, from: Place, address: string): Place | null {
  const name = fileNameOfAddress(address)
  if (name === '' || /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return null
  for (const path of listPaths(db, from)) {
    const target = pathOfAddress(path, address)
    const found = target === null ? undefined : findByPath(db, target)[0]
    if (found !== undefined) return found
  }
  const notionId = notionIdOf(name)
  const known = notionId === null ? undefined : findByNotionId(db, notionId)[0]
  if (known !== undefined) return known
  const report = reportNamed(db, name)
  if (report !== null) return { kind: 'report', id: report }
  const page = findPagesByKey(db, pageKey(name))[0] ?? findPagesByKey(db, titleKey(name))[0]
  return page === undefined ? null : { kind: 'page', id: page.id }
}

function reportNamed(db: ReadableDatabase, name: string): number | null {
  return findNamed(db, fileKey(name))[0] ?? findNamed(db, titleKey(name))[0] ?? null
}

/** The report that names a page among its dailies, the nearest one of several; else the one of a day's week. */
function reportOfPage(db: ReadableDatabase, page: PageSummary): ReportSummary | null {
  const naming = listReportsNaming(db, pageKey(page.fileName)).filter(({ report, target }) => {
    const found = resolvePage(db, { kind: 'report', id: report }, target)
    return found?.kind === 'page' && found.id === page.id
  })
  const first = naming[0]
  if (first !== undefined) return findSummary(db, first.report)
  if (page.kind !== 'daily' || page.date === null) return null
  return findByWeek(db, weekOf(page.date, readNumberingInForce(db)))[0] ?? null
}

/** The days that have the same week as this one. */
function daysOfWeek(db: ReadableDatabase, date: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const numbering = readNumberingInForce(db)
  const week = weekOf(date, numbering)
  const isSame = (day: IsoDate) => {
    const other = weekOf(day, numbering)
    return other.year === week.year && other.number === week.number
  }
  let [from, to] = [date, date]
  while (isSame(addDays(from, -1))) from = addDays(from, -1)
  while (isSame(addDays(to, 1))) to = addDays(to, 1)
  return { from, to }
}
