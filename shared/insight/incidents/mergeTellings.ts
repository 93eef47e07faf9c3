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
  const pairs = new Map<string, Pairs>()
  const known = (text: string): Pairs => {
    const found = pairs.get(text) ?? pairsOf(text)
    pairs.set(text, found)
    return found
  }
  const ordered = tellings
    .map((telling): Placed => ({ telling, minute: minuteIn(telling), pairs: known(telling.summary) }))
    .sort((a, b) => a.minute - b.minute || byReport(a.telling, b.telling))
  const found: Placed[][] = []
  /** The first of those found that may still be the same as what comes. */
  let first = 0
  for (const placed of ordered) {
    const { telling, minute } = placed
    while (first < found.length && minute - (found[first]?.[0]?.minute ?? minute) > undated.days * 1440) first += 1
    let same: Placed[] | undefined
    for (let at = found.length - 1; at >= first && same === undefined; at--) {
      const candidate = found[at] as Placed[]
      if (candidate.every((other) => isSame(other, placed))) same = candidate
      // Of two that have a time, nothing that lies a day apart is the same.
      else if (telling.start !== null && minute - (candidate[0]?.minute ?? minute) > sameDay.minutes) break
    }
    if (same === undefined) found.push([placed])
    else same.push(placed)
  }
  return found.map((all) => joined(all.map(({ telling }) => telling)))
}

/** A telling with what it is compared by. */
interface Placed {
  readonly telling: Telling
  /** Minutes since 1970 of its beginning, else of its report's day. */
  readonly minute: number
  readonly pairs: Pairs
}

function minuteIn({ start, date }: Telling): number {
  const time = start ?? (date === null ? null : `${date}T00:00`)
  return time === null ? Number.MAX_SAFE_INTEGER : Date.parse(`${time}Z`) / 60_000
}

function byReport(a: Telling, b: Telling): number {
  const [left, right] = [a.date ?? '9', b.date ?? '9']
  return left < right ? -1 : left > right ? 1 : a.report - b.report || a.line - b.line
}

function isSame(a: Placed, b: Placed): boolean {
  if (a.telling.report === b.telling.report) return false
  if ((a.telling.start === null) !== (b.telling.start === null)) return false
  const minutes = Math.abs(a.minute - b.minute)
  if (a.telling.start === null || b.telling.start === null)
    return minutes <= undated.days * 1440 && shareOf(a.pairs, b.pairs) >= undated.alike
  if (minutes <= near.minutes) return shareOf(a.pairs, b.pairs) >= near.alike
  const onSameDay = a.telling.start.slice(0, 10) === b.telling.start.slice(0, 10)
  return onSameDay && shareOf(a.pairs, b.pairs) >= sameDay.alike
}

/** The pairs of neighbouring characters of a text and how often it has each; signs and spaces don't count. */
interface Pairs {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** What share of their pairs two texts have in common, 0 to 1. */
function shareOf(a: Pairs, b: Pairs): number {
  if (a === b || a.size + b.size === 0) return 1
  let shared = 0
  for (const [pair, count] of a.counts) shared += Math.min(count, b.counts.get(pair) ?? 0)
  return (2 * shared) / (a.size + b.size)
}

function pairsOf(text: string): Pairs {
  const signs = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  ]
  const counts = new Map<string, number>()
  for (let at = Math.min(1, signs.length - 1); at >= 0 && at < signs.length; at++) {
    const pair = `${signs[at - 1] ?? ''}${signs[at]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, size: Math.max(signs.length - 1, Math.min(1, signs.length)) }
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
    tellings: inOrder.map(({ report, line }) => ({ report, line })),
  }
}
