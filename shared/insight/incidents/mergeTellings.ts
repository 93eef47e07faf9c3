import { minutesBetween } from '../../blocks/incident/readMoment.ts'
import type { LedgerIncident, Telling } from './telling.ts'

/** How far two tellings' beginnings may lie apart, in minutes, and how alike their summaries must be then. */
const near = { minutes: 10, alike: 0.4 }
/** On the same day an author has corrected the time: the words must be nearly the same. */
const sameDay = { minutes: 1440, alike: 0.8 }
/** Without a time only the words are left, and the weeks must follow each other closely. */
const undated = { days: 35, alike: 0.9 }

/**
 * The incidents of a ledger: the same one told again in a later week counts once. It is the same where another report
 * tells it and either it began within ten minutes and the summaries share two fifths of their pairs of characters, or
 * it began on the same day and they share four fifths; without a time nine tenths within five weeks. Two items of one
 * report are two incidents. In the order of their days; those without any day last.
 */
export function mergeTellings(tellings: readonly Telling[]): readonly LedgerIncident[] {
  const found: { readonly tellings: Telling[]; readonly day: number }[] = []
  const ordered = tellings
    .map((telling) => ({ telling, day: dayIn(telling) }))
    .sort((a, b) => a.day - b.day || orderOf(a.telling, b.telling))
  /** The first of those found that may still be the same as what comes. */
  let first = 0
  for (const { telling, day } of ordered) {
    while (first < found.length && (found[first] as (typeof found)[number]).day < day - undated.days) first += 1
    let same: (typeof found)[number] | undefined
    for (let at = found.length - 1; at >= first && same === undefined; at--) {
      const candidate = found[at] as (typeof found)[number]
      if (candidate.tellings.every((other) => isSame(other, telling))) same = candidate
      // Of two that have a time, the days decide.
      else if (telling.start !== null && candidate.day < day) break
    }
    if (same === undefined) found.push({ tellings: [telling], day })
    else same.tellings.push(telling)
  }
  return found.map(({ tellings }) => joined(tellings))
}

function dayIn({ start, date }: Telling): number {
  const day = start?.slice(0, 10) ?? date
  return day === null ? Infinity : Date.parse(`${day}T00:00Z`) / 86_400_000
}

function orderOf(a: Telling, b: Telling): number {
  const text = (one: Telling) => `${one.start ?? '9'} ${one.date ?? '9'}`
  return text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : a.report - b.report || a.line - b.line
}

function isSame(a: Telling, b: Telling): boolean {
  if (a.report === b.report) return false
  if ((a.start === null) !== (b.start === null)) return false
  if (a.start === null || b.start === null) {
    const days = Math.abs(dayIn(a) - dayIn(b))
    return (days <= undated.days || Number.isNaN(days)) && likeness(a.summary, b.summary) >= undated.alike
  }
  const minutes = Math.abs(minutesBetween(a.start, b.start))
  if (minutes <= near.minutes) return likeness(a.summary, b.summary) >= near.alike
  const onSameDay = a.start.slice(0, 10) === b.start.slice(0, 10)
  return onSameDay && minutes < sameDay.minutes && likeness(a.summary, b.summary) >= sameDay.alike
}

/** What share of their pairs of neighbouring characters two texts have in common, 0 to 1; signs and spaces don't count. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const [sizeA, sizeB] = [sizeOf(left), sizeOf(right)]
  if (sizeA + sizeB === 0) return a.trim() === b.trim() ? 1 : 0
  let shared = 0
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0)
  return (2 * shared) / (sizeA + sizeB)
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const pairs = new Map<string, number>()
  const signs = [...plain]
  if (signs.length === 1) pairs.set(plain, 1)
  for (let at = 1; at < signs.length; at++) {
    const pair = `${signs[at - 1]}${signs[at]}`
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function sizeOf(pairs: ReadonlyMap<string, number>): number {
  let size = 0
  for (const count of pairs.values()) size += count
  return size
}

/** The last word counts; what it leaves out was said before. */
function joined(tellings: readonly Telling[]): LedgerIncident {
  const inOrder = [...tellings].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : a.date === b.date ? 0 : 1))
  const first = inOrder[0] as Telling
  const last = <K extends keyof Telling>(name: K): Telling[K] =>
    (inOrder.findLast((one) => one[name] !== null) ?? first)[name]
  const newest = inOrder.at(-1) as Telling
  return {
    key: `${first.report}:${first.line}`,
    date: first.date,
    week: first.week,
    start: newest.start,
    end: last('end'),
    durationMinutes: last('durationMinutes'),
    summary: newest.summary,
    cause: last('cause'),
    handling: last('handling'),
    foundBy: last('foundBy'),
    causeSide: last('causeSide'),
    level: last('level'),
    underReview: newest.underReview,
    impact: last('impact'),
    impacts: (inOrder.findLast(({ impacts }) => impacts.length > 0) ?? first).impacts,
    tellings: inOrder.map(({ report, line, date, week }) => ({ report, line, date, week })),
  }
}
