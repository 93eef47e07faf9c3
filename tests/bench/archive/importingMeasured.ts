import type { ImportSums } from '../../../shared/ipc/importReport.ts'
import type { Measured, Target } from '../part.ts'
import { printTime } from '../printTable.ts'
import type { BothDelays } from './delays.ts'
import type { Once } from './importOnce.ts'

/** What was seen of the imports of one export. Times in milliseconds. */
export interface Imported {
  readonly reports: number
  readonly idle: BothDelays
  /** Into an empty library, and once more into the same. */
  readonly first: Once
  readonly again: Once
  /** Into another one, stopped on the way; how many files that left behind; what completed it. */
  readonly stop: { readonly sums: ImportSums; readonly time: number }
  readonly stray: number
  readonly rest: ImportSums
  /** Whether both libraries hold the same in the end. */
  readonly same: boolean
  readonly plain: number
}

/** No part of the window may stand still for longer, in milliseconds. */
const longestStall = 250
/** An import that is stopped has to say so within this time. */
const longestStop = 1_000
/** A bar moves where a person who looks at it for two seconds sees it. */
const longestStand = 2_000

/** @throws Error where an import did not bring what was exported. */
export function importingMeasured(imported: Imported): Measured {
  refuseWrong(imported)
  const { reports, idle, first, again, stop, rest, plain } = imported
  const { sums } = first
  const rate = (milliseconds: number) => (reports / (milliseconds / 1000)).toFixed(0)
  const row = (name: string, { main, page }: BothDelays) => [
    name,
    ...[main.p95, main.longest, page.p95, page.longest].map(printTime),
  ]
  const moved = (name: string, { sums, bar }: Once) => [
    name,
    printTime(sums.milliseconds),
    rate(sums.milliseconds),
    String(bar.places),
    printTime(bar.longest),
  ]
  return {
    sections: [
      {
        title: `importing ${reports} reports, ${sums.seen.pages} pages and ${sums.seen.files} files`,
        columns: ['time', 'reports/s', 'bar’s places', 'longest at one'],
        rows: [
          moved('the app', first),
          moved('the same again', again),
          ['a plain loop', printTime(plain), rate(plain), '–', '–'],
        ],
      },
      {
        title: 'event loop, between two beats of 4 ms',
        columns: ['main, p95', 'longest', 'page, p95', 'longest'],
        rows: [row('idle', idle), row('importing', first.delays), row('importing again', again.delays)],
      },
      {
        title: 'stopped on the way, and completed',
        columns: ['time', 'reports', 'already there'],
        rows: [
          ['from the click until it has stopped', printTime(stop.time), String(stop.sums.imported.report), '–'],
          ['completed', printTime(rest.milliseconds), String(rest.imported.report), `${rest.unchanged} pages`],
        ],
      },
    ],
    targets: targetsOf(imported),
    notes: ['Delays are measured while nothing else is asked of the app, on a machine that others may be using.'],
  }
}

function targetsOf({ idle, first, again, stop, stray, same, plain }: Imported): readonly Target[] {
  const longest = (which: 'main' | 'page') => Math.max(first.delays[which].longest, again.delays[which].longest)
  const p95 = (which: 'main' | 'page') => Math.max(first.delays[which].p95, again.delays[which].p95)
  const stood = Math.max(first.bar.longest, again.bar.longest)
  const target = (what: string, found: number): Target => ({ what: `importing: ${what}`, wanted: 1, found })
  return [
    target('half of a plain loop’s reports per second', plain / (first.sums.milliseconds / 2)),
    target('three times the idle main process’s delay', (3 * idle.main.p95) / p95('main')),
    target('three times the idle page’s delay', (3 * idle.page.p95) / p95('page')),
    target('a quarter of a second, over the main process’s longest stall', longestStall / longest('main')),
    target('a quarter of a second, over the page’s longest stall', longestStall / longest('page')),
    target('two seconds, over the longest that the bar stood', longestStand / stood),
    target('a second, over the time until it has stopped', longestStop / stop.time),
    target('nothing left behind by what was stopped', stray === 0 ? 1 : 0),
    target('completed, the library that an import at once makes', same ? 1 : 0),
  ]
}

function refuseWrong({ reports, first: { sums }, again, stop, rest }: Imported): void {
  const isWhole = sums.imported.report === reports && sums.checked.different === 0 && sums.skipped === 0
  const isSame = again.sums.unchanged === sums.seen.pages && again.sums.checked.different === 0
  const isStopped = stop.sums.cancelled && stop.sums.imported.report > 0 && stop.sums.imported.report < reports
  const isCompleted = stop.sums.imported.report + rest.imported.report === reports && rest.checked.different === 0
  if (isWhole && isSame && isStopped && isCompleted) return
  throw new Error(`Not all is as it was exported: ${JSON.stringify([sums, again.sums, stop.sums, rest])}`)
}
