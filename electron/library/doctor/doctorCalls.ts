import type { Surroundings } from '../../../shared/insight/doctor/examineText.ts'
import type { Finding } from '../../../shared/insight/doctor/finding.ts'
import type { Examined } from '../../../shared/ipc/calls/doctor.ts'
import type { Problem } from '../../../shared/ipc/problem.ts'
import type { Place } from '../../../shared/report/place.ts'
import type { ReplacedReport } from '../../../shared/search/replacedReport.ts'
import { write } from '../../database/connection.ts'
import { listPatients } from '../../database/doctor.ts'
import { findSummary } from '../../database/reports.ts'
import type { LibraryCalls, MadeRepairs } from '../libraryCalls.ts'
import { nameOf } from '../nameOf.ts'
import type { LibraryContext } from '../storedText.ts'
import { examinePatient, findDuplicates, findMissingWeeks } from './examine.ts'
import { type MadeRepair, makeRepair, untrash } from './repair.ts'
import { readSurroundings } from './surroundings.ts'

/** How long one call examines, in milliseconds: other calls are answered in between. The first one answers sooner. */
const slice = 25
const firstSlice = 6

interface Run {
  readonly number: number
  readonly patients: readonly Place[]
  readonly around: (patient: Place) => Surroundings
  done: number
}

/** Examines the whole library bit by bit, and makes the repairs that a person accepts. */
export function doctorCalls(
  context: LibraryContext,
  takeBackTexts: LibraryCalls['takeBackReplaced'],
): Pick<LibraryCalls, 'examineLibrary' | 'makeRepairs' | 'takeBackMade'> {
  const { db } = context
  let last = 0
  let run: Run | null = null
  const renew = (patients: readonly Place[]) => {
    const around = readSurroundings(db)
    const known = new Map(patients.map((patient) => [`${patient.kind} ${patient.id}`, patient]))
    const twins = findDuplicates(db)
    return [...known.values()].map((patient) => ({
      patient,
      findings: [
        ...examinePatient(db, patient, around),
        ...twins.filter((twin) => twin.patient?.kind === patient.kind && twin.patient.id === patient.id),
      ],
    }))
  }

  return {
    examineLibrary(number): Examined {
      if (run === null || run.number !== number) {
        run = { number: ++last, patients: listPatients(db), around: readSurroundings(db), done: 0 }
        return { run: run.number, done: 0, of: run.patients.length + 1, findings: [] }
      }
      const { patients, around } = run
      const findings: Finding[] = []
      const end = performance.now() + (run.done === 0 ? firstSlice : slice)
      while (run.done < patients.length && performance.now() < end) {
        findings.push(...examinePatient(db, patients[run.done] as Place, around))
        run.done += 1
      }
      const examined = { run: run.number, done: run.done, of: patients.length + 1, findings }
      if (run.done < patients.length || findings.length > 0) return examined
      // What all of them show together comes in an answer of its own.
      const all = [...findMissingWeeks(db, around({ kind: 'report', id: 0 })), ...findDuplicates(db)]
      run = null
      return { ...examined, done: examined.of, findings: all }
    },

    makeRepairs(accepted): MadeRepairs {
      const made: MadeRepair[] = []
      const refused: Problem[] = []
      const touched: Place[] = []
      const around = readSurroundings(db)
      for (const one of accepted) {
        touched.push(one.patient)
        const outcome = makeRepair(context, one, around)
        if ('code' in outcome) refused.push(outcome)
        else {
          made.push(outcome)
          touched.push(...outcome.texts.map(({ report }): Place => ({ kind: 'report', id: report })))
        }
      }
      return { made, refused, renewed: renew(touched) }
    },

    takeBackMade(made): MadeRepairs {
      const chains = chainsOf(made)
      const stale = staleOf(made, (report) => findSummary(db, report)?.revision === chains.get(report)?.after)
      const texts = [...chains.values()].filter(({ report }) => !stale.has(report))
      const { refused } = takeBackTexts(texts)
      const twins = made.flatMap(({ trashed }) => trashed ?? [])
      write(db, (db) => {
        for (const twin of twins) untrash(db, twin)
      })
      const left = [...stale].map((report): Problem => {
        const summary = findSummary(db, report)
        return { code: 'stale', name: summary === null ? String(report) : nameOf(summary) }
      })
      const touched = [
        ...texts.map(({ report }): Place => ({ kind: 'report', id: report })),
        ...twins.map(({ patient }) => patient),
      ]
      const back = made.filter(({ texts }) => texts.every(({ report }) => !stale.has(report)))
      return { made: back, refused: [...left, ...refused], renewed: renew(touched) }
    },
  }
}

/** Of several repairs of one report, its revision before all of them and after. */
function chainsOf(made: readonly MadeRepair[]): ReadonlyMap<number, ReplacedReport> {
  const chains = new Map<number, ReplacedReport>()
  for (const text of made.flatMap(({ texts }) => texts)) {
    chains.set(text.report, { ...text, before: chains.get(text.report)?.before ?? text.before })
  }
  return chains
}

/** Reports that stay as they are: those that were changed since, and those that a line was moved from or to one of them. */
function staleOf(made: readonly MadeRepair[], isAsMade: (report: number) => boolean): ReadonlySet<number> {
  const groups = made.map(({ texts }) => texts.map(({ report }) => report))
  const stale = new Set(groups.flat().filter((report) => !isAsMade(report)))
  for (let before = -1; before !== stale.size; ) {
    before = stale.size
    for (const group of groups)
      if (group.some((report) => stale.has(report))) for (const report of group) stale.add(report)
  }
  return stale
}
