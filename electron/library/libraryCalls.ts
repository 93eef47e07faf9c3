import type { Linked } from '../../shared/insight/linked.ts'
import { decisions } from '../../shared/ipc/calls/decisions.ts'
import type { AcceptedRepair, Repaired } from '../../shared/ipc/calls/doctor.ts'
import { history } from '../../shared/ipc/calls/history.ts'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import { objectives } from '../../shared/ipc/calls/objectives.ts'
import { plans } from '../../shared/ipc/calls/plans.ts'
import { reports } from '../../shared/ipc/calls/reports.ts'
import { review } from '../../shared/ipc/calls/review.ts'
import { settings } from '../../shared/ipc/calls/settings.ts'
import type { Arguments, CallName, Returned } from '../../shared/ipc/contract.ts'
import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import type { Problem, Result } from '../../shared/ipc/problem.ts'
import type { Place } from '../../shared/report/place.ts'
import type { ReplacedReport } from '../../shared/search/replacedReport.ts'
import type { ReportFiles } from '../files/writeReport.ts'
import type { MadeRepair } from './doctor/repair.ts'

/** The topics of the contract that a library answers whole. */
const wholeTopics = { ...reports, ...history, ...decisions, ...plans, ...objectives, ...review, ...settings }
/** Of the others, what needs no window and no disk beside the library's. */
const otherCallNames = [
  'readFigures',
  'readIncidents',
  'storeImage',
  'resolveImport',
  'cancelImport',
  'readImport',
  'listImportRows',
  'listImportConflicts',
  'openImportConflict',
  'answerImportConflicts',
  'countPages',
  'listPages',
  'openPage',
  'listDailies',
  'resolveAddress',
  'examineLibrary',
] as const satisfies readonly CallName[]
type ContractCallName = keyof typeof wholeTopics | (typeof otherCallNames)[number]

/** What a library can be asked, here or through its client. All of it is synchronous. */
export type LibraryCalls = { readonly [N in ContractCallName]: (...args: Arguments<N>) => Returned<N> } & {
  /**
   * `name` may have folders before it; they are dropped.
   * @param folder where it lies, if it lies anywhere: the files that it names come from there.
   */
  readonly importFile: (name: string, bytes: Uint8Array, folder?: string) => ImportOutcome
  /** Starts to import exports, by their paths; false while another import runs. */
  readonly startImport: (paths: readonly string[]) => boolean
  /** The file that an address in a text means, and the name that it came with; null where none is kept. */
  readonly findFile: (from: Place, address: string) => { readonly name: string; readonly path: string } | null
  /** The report's exact bytes, the images that it names, and the name that it came with, else one from its title. */
  readonly exportBytes: (id: number) => Result<ReportFiles & { readonly fileName: string }>
  /** The file with the image that an address in a report's text means; null where none was stored. */
  readonly findImage: (report: number, address: string) => string | null
  /**
   * Other words in some lines (from 1) of reports. A report whose text is no longer the one with that digest is refused
   * as `stale`; what is refused is as it was.
   */
  readonly replaceInReports: (
    edits: readonly { readonly report: number; readonly digest: string; readonly lines: readonly number[] }[],
    query: { readonly words: string; readonly heedCase: boolean; readonly by: string },
  ) => ReplacedTexts
  /** Gives reports their texts from before; those that have changed since are refused as `stale`. */
  readonly takeBackReplaced: (reports: readonly ReplacedReport[]) => ReplacedTexts
  /** Makes the repairs that a person accepted, each whole or not at all. */
  readonly makeRepairs: (accepted: readonly AcceptedRepair[]) => MadeRepairs
  /** Takes repairs back; where a report has changed since, it stays as it is. */
  readonly takeBackMade: (made: readonly MadeRepair[]) => MadeRepairs
  /** Another number than before exactly when another process has written since. */
  readonly dataVersion: () => number
  /** Holds weeks against each other for so many milliseconds, or until all are. */
  readonly linkWeeks: (milliseconds: number) => Linked
  /**
   * Reads texts anew for so many milliseconds, where what is projected off them is of another version.
   * @returns how far it is; null where nothing is left to do.
   */
  readonly rebuildSome: (milliseconds: number) => Rebuilt | null
  /** Reads all that is projected off the texts anew. */
  readonly rebuildProjections: () => void
  /** Takes 10 ms a megabyte. Messages of SQLite; none for a sound database. A damaged one is set aside at the next opening. */
  readonly checkDatabase: () => readonly string[]
}

/** What became of many reports. */
export interface ReplacedTexts {
  readonly replaced: readonly ReplacedReport[]
  readonly refused: readonly Problem[]
}

/** What became of accepted repairs, with what takes them back. */
export interface MadeRepairs extends Pick<Repaired, 'refused' | 'renewed'> {
  readonly made: readonly MadeRepair[]
}

type OwnCallName = Exclude<keyof LibraryCalls, ContractCallName>
const ownCallNames: Readonly<Record<OwnCallName, true>> = {
  importFile: true,
  startImport: true,
  findFile: true,
  exportBytes: true,
  findImage: true,
  replaceInReports: true,
  takeBackReplaced: true,
  makeRepairs: true,
  takeBackMade: true,
  dataVersion: true,
  linkWeeks: true,
  rebuildSome: true,
  rebuildProjections: true,
  checkDatabase: true,
}
/** Every call by its name. */
export const libraryCallNames: readonly (keyof LibraryCalls)[] = [
  ...(Object.keys(wholeTopics) as (keyof typeof wholeTopics)[]),
  ...otherCallNames,
  ...(Object.keys(ownCallNames) as OwnCallName[]),
]

/** What a person should be told about the opening. */
export interface Opening {
  /** Where a damaged database was moved to, and how many reports could be taken over from it; null when all was well. */
  readonly setAside: { readonly path: string; readonly rescued: number } | null
}
