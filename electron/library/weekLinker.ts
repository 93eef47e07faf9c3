import { createHash } from 'node:crypto'
import { type PlanStanding, planStandings } from '../../shared/blocks/plan/planStandings.ts'
import type { Linked } from '../../shared/insight/linked.ts'
import { carriedFrom } from '../../shared/insight/plans/carriedFrom.ts'
import { blockText } from '../../shared/report/blockText.ts'
import { itemBefore, weeksLookedBack } from '../../shared/report/compare/itemBefore.ts'
import { itemKey } from '../../shared/report/compare/itemKey.ts'
import type { MatchDecision } from '../../shared/report/decisions.ts'
import { type Reading, readReading } from '../../shared/report/reading.ts'
import { daysBetween } from '../../shared/report/title/calendar.ts'
import { everyReport, takeChanges } from '../database/chainChanges.ts'
import { type ReadableDatabase, write } from '../database/connection.ts'
import { readDecisions } from '../database/decisions.ts'
import { findReport } from '../database/reports.ts'
import {
  addUp,
  type ChainWeek,
  dropLink,
  findBasis,
  findChainWeek,
  listBases,
  listChain,
  type WeekLink,
  writeLink,
} from '../database/weekLinks.ts'
import { decodeStored } from '../files/encoding.ts'

/** Counts up with each change of how weeks are held against each other. */
const version = 1

export interface WeekLinker {
  /**
   * Goes on until nothing is left or a time has come, in milliseconds of `performance.now()`; by one week at least.
   * @returns what is done.
   */
  readonly link: (until: number) => Linked
}

interface Week {
  readonly chain: ChainWeek
  readonly reading: Reading
}

/**
 * Holds each week against those before it and keeps what comes of it: what each item was, what became of each planned
 * one. A step is one week, in a transaction of its own; what it finds done it leaves. Each call looks at first what was
 * written since: after a save at its report alone.
 */
export function createWeekLinker(db: ReadableDatabase): WeekLinker {
  let chain: ChainWeek[] = []
  let decisions: readonly MatchDecision[] = []
  /** Places in the chain that are to be compared, and those that are only to be added up. */
  let toCompare = new Set<number>()
  let toAddUp = new Set<number>()
  let places = new Map<number, number>()
  let seen: unknown = null
  const readings = new Map<string, Week | null>()

  /** Finds what has to be done: all of it, or of what this process has changed since. */
  function look() {
    // Counts what other processes write.
    const version = db.pragma('data_version', { simple: true })
    const changed = takeChanges(db)
    if (version === seen && changed.size === 0) return
    if (version !== seen || ![...changed].every(lookAt)) lookAtAll()
    seen = version
  }
  function readMatches() {
    const { matches } = readDecisions(db)
    // The same ones, where they are: comparisons are kept by them.
    if (JSON.stringify(matches) !== JSON.stringify(decisions)) decisions = matches
  }
  function lookAtAll() {
    chain = [...listChain(db)]
    places = new Map(chain.map(({ id }, at) => [id, at]))
    toCompare = new Set(chain.keys())
    toAddUp = new Set()
    for (const { report, basis, addedUp } of listBases(db)) {
      const at = places.get(report)
      if (at === undefined) write(db, (db) => dropLink(db, report))
      else if (basis === basisOf(chain, at)) {
        toCompare.delete(at)
        if (addedUp === 0) toAddUp.add(at)
      }
    }
  }
  /** @returns false where the chain itself is another. */
  function lookAt(report: number): boolean {
    const at = places.get(report)
    const now = report === everyReport ? undefined : findChainWeek(db, report)
    // One without a date is in no chain.
    if (at === undefined) return now === null
    if (now?.date !== chain[at]?.date) return false
    chain[at] = now as ChainWeek
    for (let later = at; later <= at + weeksLookedBack && later < chain.length; later++) {
      const link = findBasis(db, (chain[later] as ChainWeek).id)
      if (link?.basis !== basisOf(chain, later)) toCompare.add(later)
      else if (link.addedUp === 0) toAddUp.add(later)
    }
    return true
  }

  function readWeek(at: number): Week | null {
    const own = chain[at] as ChainWeek
    const key = `${own.id}@${own.revision}`
    let week = readings.get(key)
    if (week === undefined) {
      week = openWeek(db, own)
      readings.set(key, week)
      for (const oldest of readings.keys()) {
        if (readings.size <= weeksLookedBack + 2) break
        readings.delete(oldest)
      }
    }
    return week
  }

  function step(at: number) {
    const { id } = chain[at] as ChainWeek
    if (toCompare.has(at)) {
      const weeks = Array.from({ length: Math.min(weeksLookedBack, at) + 1 }, (_, back) => readWeek(at - back))
      // Another process has just changed one of them: the next look finds it.
      const link = weeks.includes(null) ? null : compareWeek(weeks as readonly Week[], decisions)
      toCompare.delete(at)
      if (link === null) return
      mark(
        write(db, (db) => {
          writeLink(db, { ...link, basis: basisOf(chain, at) })
          return addUp(db, id)
        }),
      )
    } else mark(write(db, (db) => addUp(db, id)))
    toAddUp.delete(at)
  }
  function mark(reports: readonly number[]) {
    for (const id of reports) {
      const at = places.get(id)
      if (at !== undefined && !toCompare.has(at)) toAddUp.add(at)
    }
  }

  return {
    link(until) {
      look()
      if (toCompare.size > 0) readMatches()
      try {
        const isDone = () => toCompare.size + toAddUp.size === 0
        // One at least, however short the time is.
        for (let now = 0; !isDone() && now < until; now = performance.now()) step(first(toCompare, toAddUp))
      } catch (error) {
        // What was not finished is found by looking at all.
        seen = null
        throw error
      }
      return { weeks: chain.length - toCompare.size, of: chain.length }
    },
  }
}

/** A plan is for the week after it: a report that comes later than this, in days, tells nothing of it. */
const planHolds = 34

/** What a week's links follow from. */
function basisOf(chain: readonly ChainWeek[], at: number): string {
  const weeks = chain.slice(Math.max(0, at - weeksLookedBack), at + 1)
  return [version, ...weeks.map(({ id, revision }) => `${id}@${revision}`)].join(' ')
}

/** The smallest of both: threads are added up from their beginning on. Sets keep the order in which they were filled. */
function first(...sets: readonly ReadonlySet<number>[]): number {
  return sets.reduce((least, set) => Math.min(least, set.size < 64 ? Math.min(...set) : firstOf(set)), Infinity)
}
function firstOf(set: ReadonlySet<number>): number {
  for (const one of set) return one
  return Infinity
}

function openWeek(db: ReadableDatabase, chain: ChainWeek): Week | null {
  const report = findReport(db, chain.id)
  if (report === null || report.summary.revision !== chain.revision) return null
  return { chain, reading: readReading(decodeStored(report.bytes, report.encoding)) }
}

/** @param weeks newest first */
function compareWeek(weeks: readonly Week[], decisions: readonly MatchDecision[]): Omit<WeekLink, 'basis'> {
  const [own, before] = weeks as [Week, Week?]
  const isNext = before !== undefined && daysBetween(before.chain.date, own.chain.date) <= planHolds
  const earlier = isNext ? before : null
  const readings = weeks.map(({ reading }) => reading)
  const positions = readings.map((reading) => new Map(okrBlocks(reading).map((block, at) => [block, at])))
  const items = okrBlocks(own.reading).map((block) => {
    const before = itemBefore(readings, decisions, { week: 0, block })
    const position = before === null ? undefined : positions[before.week]?.get(before.block)
    if (before === null || position === undefined) return { before: null, sameWords: false }
    const report = (weeks[before.week] as Week).chain.id
    const sameWords = blockText(block).text.trim() === blockText(before.block).text.trim()
    return { before: { report, position }, sameWords }
  })
  const mentions = earlier === null ? [] : mentionsOf(own, earlier)
  return {
    report: own.chain.id,
    earlier: earlier?.chain.id ?? null,
    items,
    plan: planLinks(own, earlier, mentions),
    mentions,
    keys: keysOf(own.reading),
  }
}

function okrBlocks({ recognised }: Reading) {
  return recognised.flatMap((one) => (one.kind === 'okr' && one.value.name !== '' ? [one.block] : []))
}
function planOf({ recognised }: Reading) {
  return recognised.flatMap((one) => (one.kind === 'plan' && one.value.text !== '' ? [one] : []))
}

function planLinks(own: Week, earlier: Week | null, mentions: WeekLink['mentions']): WeekLink['plan'] {
  const texts = (week: Week) => planOf(week.reading).map(({ value }) => value.text)
  const over = mentions.filter(({ outcome }) => outcome === 'done' || outcome === 'dropped')
  const places = carriedFrom(
    texts(own),
    earlier === null ? [] : texts(earlier),
    new Set(over.map(({ position }) => position)),
  )
  return places.map((position) => ({
    before: position === null || earlier === null ? null : { report: earlier.chain.id, position },
  }))
}

function mentionsOf(own: Week, earlier: Week): WeekLink['mentions'] {
  const plan = planOf(earlier.reading)
  const standings = planStandings(plan, [], own.reading, earlier.reading)
  return standings.flatMap(({ recognition, mention }: PlanStanding) => {
    // A line that only came over with the copy tells nothing of what was planned.
    if (mention === null || mention.isCopied) return []
    const { block, from, outcome } = mention
    const line = block.line + blockText(block).text.slice(0, from).split('\n').length - 1
    return [{ position: plan.indexOf(recognition), line, outcome }]
  })
}

function keysOf(reading: Reading): ReadonlySet<number> {
  return new Set(okrBlocks(reading).map((block) => keyNumber(itemKey(reading, block))))
}

/** A number of 48 bits for an item's key. */
export function keyNumber(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6)
}
