import { z } from 'zod'
import { type PageKind, pageKinds } from '../../report/pageKind.ts'
import type { IsoDate } from '../../report/projection.ts'
import { call, place, returns } from '../call.ts'
import type { Result } from '../problem.ts'
import type { ReportSummary } from './reports.ts'

/** Pages that are no reports, and the files that came with an export. */
export const pages = {
  countPages: call([], returns<Readonly<Record<PageKind, number>>>()),
  /** Pages of a kind, the newest day first, then by title; from a position on. */
  listPages: call([z.enum(pageKinds), z.int().min(0), z.int().min(0).max(500)], returns<readonly PageSummary[]>()),
  openPage: call([z.int()], returns<Result<StoredPage>>()),
  /** The days' pages of a report: those that it names, else those of its week. */
  listDailies: call([z.int()], returns<readonly PageSummary[]>()),
  /** What a relative address in the text of a report or a page leads to; null for nothing that is here. */
  resolveAddress: call([place, z.string().max(10_000)], returns<AddressTarget | null>()),
  /** Writes a file that came with an export where a person chooses; null when cancelled, else the path. */
  saveAttachment: call([place, z.string().max(10_000)], returns<Result<string | null>>()),
}

/** A page that is no report. */
export interface PageSummary {
  readonly id: number
  readonly kind: PageKind
  readonly title: string
  readonly date: IsoDate | null
  readonly fileName: string
  readonly savedAt: number
}

export interface StoredPage extends PageSummary {
  readonly text: string
  /** Where it stood in its export. */
  readonly path: string
  /** Of a day's page, the report of its week. */
  readonly report: ReportSummary | null
}

/** What an address leads to. A file has the place by which it is saved. */
export type AddressTarget =
  | { readonly kind: 'report' | 'page'; readonly id: number }
  | { readonly kind: 'file'; readonly name: string; readonly size: number }
