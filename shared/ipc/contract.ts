import { z } from 'zod'
import type { FigureHistory } from '../insight/figures/figureHistory.ts'
import type { LedgerIncident } from '../insight/incidents/telling.ts'
import { type Decisions, type PlanAnswer, planOutcomes } from '../report/decisions.ts'
import { type CarryOverRules, carryOvers } from '../report/nextWeek/carryOverRules.ts'
import { type PageKind, pageKinds } from '../report/pageKind.ts'
import { type IsoDate, sectionKinds, type WeekId } from '../report/projection.ts'
import { type WeekNumbering, weekNumberings } from '../report/title/weekNumbering.ts'
import type { SearchAnswer, SearchRow } from '../search/searchAnswer.ts'
import { searchedKinds } from '../search/searchQuery.ts'
import type { Examined, Repaired } from './doctorArchive.ts'
import {
  type ImportConflict,
  type ImportProgress,
  type ImportRow,
  type ImportSums,
  importFilters,
} from './importReport.ts'
import type { ObjectivesAnswer, ThreadAnswer } from './objectivesArchive.ts'
import type { PlansAnswer, YearReflection } from './planArchive.ts'
import type { ReviewMaterial } from './reviewArchive.ts'
import { viewCommands } from './viewNames.ts'

/** What a person's own words in an argument may be at most, in UTF-16 units; a line of a report stays far below it. */
const words = z.string().max(10_000)
const name = z.string().max(1_000)
const figure = z.number().nullable()
const day = z.iso.date()
/** From and to, both within; null: no bound on that side. */
const span = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })
/** A report or a page. */
const place = z.object({ kind: z.enum(['report', 'page']), id: z.int() })
const conflictAnswer = z.enum(['skip', 'replace', 'keepBoth'])

/**
 * What the window and the main process say to each other: one entry a call. The client's and the handlers' types are
 * mapped from it, and the main process checks each call's arguments against it at run time.
 */
export const contract = {
  listReports: call([], returns<readonly ReportSummary[]>()),
  listTrash: call([], returns<readonly ReportSummary[]>()),
  openReport: call([z.int()], returns<Result<StoredReport>>()),
  /** Text and the revision it was edited from. Saving over a revision that is not the newest is refused as `stale`. */
  saveReport: call([z.int(), z.string(), z.int()], returns<Result<ReportSummary>>()),
  /** A new report from its text. A report of the same week is not made twice: it is returned as it is. */
  createReport: call([z.string()], returns<Result<{ readonly report: ReportSummary; readonly created: boolean }>>()),
  /** The nearest report dated before this one; null where there is none. */
  openReportBefore: call([z.int()], returns<StoredReport | null>()),
  /** The live reports dated before this one, newest first, the newest of each week; the first is `openReportBefore`. */
  openReportsBefore: call([z.int(), z.int().min(0).max(60)], returns<readonly StoredReport[]>()),
  trashReport: call([z.int()], returns<void>()),
  restoreReport: call([z.int()], returns<Result<ReportSummary>>()),
  /** Deletes for good; only what is in the trash. */
  deleteReport: call([z.int()], returns<void>()),

  /** The figures of the reports dated before this one, newest first, the newest of each week; 260 at most. */
  readKpiHistory: call([z.int()], returns<readonly KpiHistoryWeek[]>()),
  readReflections: call([z.int()], returns<EarlierReflections>()),
  /** Newest first; the first has the report's own text. */
  listRevisions: call([z.int()], returns<readonly RevisionSummary[]>()),
  openRevision: call([z.int(), z.int()], returns<Result<{ readonly text: string }>>()),

  /** The figures of the weeks of a span, one report a week. */
  readFigures: call([span], returns<FigureHistory>()),
  /** The incidents that began in a span, each once however many weeks tell it. */
  readIncidents: call([span], returns<readonly LedgerIncident[]>()),
  /** A PNG onto the clipboard; false where it is none. */
  copyPicture: call([z.instanceof(Uint8Array)], returns<boolean>()),
  /** Writes a table where a person chooses, under a name without its ending; null when cancelled, else the path. */
  exportTable: call([name, z.enum(['csv', 'md']), z.string()], returns<Result<string | null>>()),

  readDecisions: call([], returns<Decisions>()),
  /** By `labelKey` of a figure's label; null forgets the decision. */
  decideKpi: call(
    [
      words,
      z.object({ better: z.enum(['up', 'down']).nullable(), target: figure, low: figure, high: figure }).nullable(),
    ],
    returns<Decisions>(),
  ),
  /** An item of a week and one of a later week, by their keys: whether they are about the same; null forgets it. */
  decideMatch: call([words, words, z.boolean().nullable()], returns<Decisions>()),
  /** Report, check, place; whether the finding is not told again. */
  ignoreFinding: call([z.int(), name, words, z.boolean()], returns<Decisions>()),
  /** What became of the plan that stands in this report. */
  readPlanAnswers: call([z.int()], returns<readonly PlanAnswer[]>()),
  /** The report in which an item was planned, and the item's key; null takes the answer back. */
  answerPlanItem: call(
    [z.int(), words, z.object({ outcome: z.enum(planOutcomes), why: words }).nullable()],
    returns<readonly PlanAnswer[]>(),
  ),

  /** Lets a person choose files, then imports them. */
  importFromDialog: call([], returns<readonly ImportOutcome[]>()),
  /**
   * Imports files by their paths, '' for one that has none, which gives null. Only the preload asks this, for what was
   * dropped on the window.
   */
  importFilesAt: call([z.array(z.string()).max(10_000).readonly()], returns<readonly (ImportOutcome | null)[]>()),
  /** Files that have no path. */
  importFiles: call(
    [z.array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))],
    returns<readonly ImportOutcome[]>(),
  ),
  /** Answers a `conflict`: keep the library's text, take the file's, or keep the file as a report of its own. */
  resolveImport: call([z.string(), conflictAnswer], returns<ImportOutcome>()),
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
  /** Lets a person choose the place; null when cancelled. The path written otherwise. */
  exportReport: call([z.int()], returns<Result<string | null>>()),
  /**
   * Keeps an image with a report. Report, the name that the file came with, its bytes; the address by which the text
   * names it, relative and encoded as Notion does. The same image again has the same address.
   */
  storeImage: call([z.int(), name, z.instanceof(Uint8Array)], returns<Result<string>>()),
  /** Has the system open a web or mail address; false where it is any other, or the system can't. */
  openLink: call([words], returns<boolean>()),
  copyText: call([z.string()], returns<void>()),
  showInFolder: call([z.string()], returns<void>()),

  /** null where another search was asked for meanwhile. */
  search: call(
    [
      z.object({
        words,
        heedCase: z.boolean(),
        years: z.array(z.int()).max(1_000).readonly(),
        sections: z.array(z.enum(sectionKinds)).readonly(),
        kinds: z.array(z.enum(searchedKinds)).readonly(),
      }),
    ],
    returns<SearchAnswer | null>(),
  ),
  /** Rows of the last search, by its number, from one on; none where another was made since. */
  searchRows: call([z.int(), z.int().min(0), z.int().min(0).max(1_000)], returns<readonly SearchRow[]>()),
  /**
   * Puts other words in the place of those that the last search found in reports, but in the lines that are named.
   * null, and nothing done, where another search was made since.
   */
  replaceFound: call(
    [
      z.int(),
      z
        .string()
        .max(10_000)
        .regex(/^[^\n\r]*$/),
      z.array(z.tuple([z.int(), z.int()])),
    ],
    returns<Replaced | null>(),
  ),
  /** Gives the reports of the last `replaceFound` their texts back, but those that were changed since. */
  takeBackReplaced: call([], returns<Replaced>()),

  /** From one day to another; the rate by period. `all`: every week's plan, not only the newest ones. */
  readPlans: call([day, day, z.enum(['month', 'quarter', 'year']), z.boolean()], returns<PlansAnswer>()),
  /** Those of a year's weeks that say something, in the order of the weeks. */
  readReflectionsOfYear: call([z.int()], returns<readonly YearReflection[]>()),
  /** The items that were last told from one day to another, and the promises that were put off. */
  readObjectives: call([day, day], returns<ObjectivesAnswer>()),
  /** An item through the weeks, by a report that tells it and its position there; null where there is none. */
  readThread: call([z.int(), z.int()], returns<ThreadAnswer | null>()),
  /** What the weeks from one day to another say for a review of them. */
  readReview: call([day, day], returns<ReviewMaterial>()),

  /**
   * Examines the library a little further, in an examination by its number; with another number a new one begins. Ask
   * again until all is done.
   */
  examineLibrary: call([z.int()], returns<Examined>()),
  /** Makes repairs as one step. Each text is examined anew before; a repair that it no longer needs is refused. */
  acceptRepairs: call(
    [
      z
        .array(z.object({ key: words, patient: place, repair: z.string() }))
        .max(100_000)
        .readonly(),
    ],
    returns<Repaired>(),
  ),
  /** Takes the last `acceptRepairs` back, but where a text was changed since. */
  takeBackRepairs: call([], returns<Repaired>()),

  readSettings: call([], returns<Settings>()),
  changeSettings: call(
    [
      z.object({
        language: z.enum(['system', 'zh', 'en']).optional(),
        theme: z.enum(['system', 'light', 'dark']).optional(),
        weekNumbering: z.enum(weekNumberings).nullable().optional(),
        carryOver: z.record(z.enum([...sectionKinds, 'unknown']), z.enum(carryOvers)).optional(),
        marginShown: z.boolean().optional(),
        sidebarShown: z.boolean().optional(),
        lastReport: z.int().nullable().optional(),
        panel: name.nullable().optional(),
        panelWidth: z.int().min(200).max(2000).optional(),
        checksOff: z.array(name).max(1_000).readonly().optional(),
        focusMode: z.boolean().optional(),
        spelling: z.boolean().optional(),
        ownWords: z.array(name).max(10_000).readonly().optional(),
      }),
    ],
    returns<Settings>(),
  ),
  /** Says that all text is saved, after `flush` was asked for. */
  flushed: call([], returns<void>()),
} as const

/** How many texts have been read anew, after the program has learned to read more in them. */
export interface Rebuilt {
  readonly done: number
  readonly of: number
}

/** What the main process tells the window. */
export interface MainEvents {
  /** A menu entry or shortcut was chosen. */
  command: (command: MenuCommand) => void
  /** The library changed behind the window (command line, another window): read the lists again. */
  libraryChanged: () => void
  /** The window is about to close: save at once, then call `flushed`. */
  flush: () => void
  /** How far an import is; null when it has ended. */
  importProgress: (progress: ImportProgress | null) => void
  /** What is computed off the texts is of an older version, and how far it is computed anew; null when it has ended. */
  rebuilding: (rebuilt: Rebuilt | null) => void
}

export const menuCommands = [
  'newWeek',
  'firstReport',
  'import',
  'importFolder',
  'export',
  'copyMarkdown',
  'editTitle',
  'search',
  'trash',
  'settings',
  'palette',
  'shortcuts',
  'toggleSidebar',
  'toggleMargin',
  'togglePanel',
  'showPlan',
  'showCompare',
  'showReflections',
  'showChecks',
  'showOutline',
  'showHistory',
  'nextRegion',
  'previousRegion',
  'nextFinding',
  'previousFinding',
  'previousReport',
  'nextReport',
  ...viewCommands,
  'undo',
  'redo',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** What became of a replacement in many reports, or of taking it back. */
export interface Replaced {
  readonly reports: number
  readonly lines: number
  /** Reports that stayed as they were. */
  readonly refused: readonly Problem[]
}
export interface ReportSummary {
  readonly id: number
  readonly title: string
  readonly date: IsoDate | null
  readonly week: WeekId | null
  /** The name that it came with and that export proposes. */
  readonly fileName: string
  /** Counts up by one with each save. */
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly trashedAt: number | null
}
export interface StoredReport extends ReportSummary {
  /** Decoded, without a BOM; line ends as they are. */
  readonly text: string
  readonly encoding: Encoding
}
export interface Encoding {
  readonly charset: 'utf-8' | 'gb18030'
  readonly bom: boolean
}
/** The figures of a report before, in reading order. */
export interface KpiHistoryWeek {
  readonly report: number
  readonly title: string
  readonly date: IsoDate
  readonly week: WeekId | null
  readonly kpis: readonly KpiHistoryValue[]
}
export interface KpiHistoryValue {
  readonly label: string
  /** null where the text has no value. */
  readonly value: number | null
  readonly unit: string
}
export interface EarlierReflections {
  /** The last four that say something, newest first. */
  readonly recent: readonly EarlierReflection[]
  /** The one nearest to the same day of the year before, three weeks away at most. */
  readonly yearAgo: EarlierReflection | null
}
export interface EarlierReflection {
  readonly report: ReportSummary
  readonly text: string
}
/** A text that a report had. */
export interface RevisionSummary {
  readonly revision: number
  /** How it came about: `sitting` is the first edit of a sitting, `autosave` every one after it. */
  readonly kind: 'import' | 'creation' | 'sitting' | 'autosave'
  /** When the first and the last of the saves that it stands for were made. Milliseconds since 1970. */
  readonly begunAt: number
  readonly savedAt: number
}
export interface Settings {
  readonly language: 'system' | 'zh' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** null: detected from the library's titles. */
  readonly weekNumbering: WeekNumbering | null
  /** Every rule that fits the library's titles, the proposed one first. */
  readonly fittingNumberings: readonly WeekNumbering[]
  readonly carryOver: CarryOverRules
  readonly marginShown: boolean
  readonly sidebarShown: boolean
  readonly lastReport: number | null
  /** The name of the side panel that is open. */
  readonly panel: string | null
  /** In pixels. */
  readonly panelWidth: number
  /** The names of the checks that are never made. */
  readonly checksOff: readonly string[]
  readonly focusMode: boolean
  /** Whether English words are looked up in a dictionary. */
  readonly spelling: boolean
  /** Words that are right although the dictionary lacks them. */
  readonly ownWords: readonly string[]
}
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly name: string; readonly report: ReportSummary }
  /** The same bytes are there already. */
  | { readonly kind: 'unchanged'; readonly name: string; readonly report: ReportSummary }
  /** Another text for that week is there; nothing was written. Answer with `resolveImport`. */
  | {
      readonly kind: 'conflict'
      readonly name: string
      readonly token: string
      readonly existing: ReportSummary
      readonly existingText: string
      readonly text: string
    }
  | { readonly kind: 'skipped'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: Problem }

export interface ImportState {
  readonly progress: ImportProgress | null
  readonly sums: ImportSums | null
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

/** An expected failure: what happened, to what. The interface words it; nothing was lost. */
export type Problem =
  | { readonly code: 'notText'; readonly name: string }
  | { readonly code: 'binary'; readonly name: string; readonly line: number }
  | { readonly code: 'tooLarge'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly code: 'unwritable'; readonly name: string; readonly reason: string }
  | { readonly code: 'notEncodable'; readonly name: string; readonly character: string; readonly line: number }
  /** The report was saved elsewhere since it was opened here. */
  | { readonly code: 'stale'; readonly name: string }
  | { readonly code: 'missing'; readonly name: string }
  /** A report of that week is there already. */
  | { readonly code: 'weekTaken'; readonly name: string }
  /** A later save has taken the place of that text. */
  | { readonly code: 'revisionGone'; readonly name: string }
  | { readonly code: 'notImage'; readonly name: string }
  /** Exporting would overwrite another file of this name. */
  | { readonly code: 'fileTaken'; readonly name: string }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

type Contract = typeof contract
export type CallName = keyof Contract
export type Arguments<N extends CallName> = z.infer<Contract[N]['args']>
export type Returned<N extends CallName> = Contract[N]['returned'] extends { readonly type?: infer R } ? R : never

/** The window's side: every call is asynchronous and throws only on a fault of the program. */
export type Client = { readonly [N in CallName]: (...args: Arguments<N>) => Promise<Returned<N>> }
/** The main process's side. */
export type Handlers = { readonly [N in CallName]: (...args: Arguments<N>) => Returned<N> | Promise<Returned<N>> }

/** What the preload puts on `window.weekbook`. */
export interface Bridge {
  /** The answer as JSON: objects are copied onto the page property by property, which takes four times as long. */
  readonly call: (name: CallName, args: readonly unknown[]) => Promise<string>
  /** Starts to import what was dropped: the page's `File`s, which only a person can give it, never a path of its own. */
  readonly importDropped: (files: readonly unknown[]) => Promise<boolean>
  /** Imports dropped files as reports. The answer is `importFilesAt`'s: null for a file that lies on no disk. */
  readonly importDroppedFiles: (files: readonly unknown[]) => Promise<string>
  readonly on: (event: keyof MainEvents, listener: (...args: never[]) => void) => () => void
}

function call<A extends z.core.$ZodType[], R>(args: [...A], returned: R) {
  return { args: z.tuple(args as never) as unknown as z.ZodTuple<A, null>, returned }
}
/** Answers cross as JSON: of any other type this can't be called. */
function returns<R>(..._: [R] extends [InJson<R>] ? [] : [notJson: never]): { readonly type?: R } {
  return {}
}
type InJson<T> = T extends NotJson ? never : { readonly [K in keyof T]: InJson<T[K]> }
type NotJson = ArrayBufferView | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Date | bigint | CallableFunction
