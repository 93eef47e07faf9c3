import type { Block, InlineContent } from '../../../shared/notion/document.ts'
import { contentOf } from '../../../shared/notion/document.ts'
import { compareInSteps } from '../../../shared/report/compare/compareReadings.ts'
import { weeksLookedBack } from '../../../shared/report/compare/itemBefore.ts'
import { threadsOf } from '../../../shared/report/compare/threads.ts'
import type { MatchDecision } from '../../../shared/report/decisions.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import type { Steps } from '../../../shared/report/steps.ts'
import type { EarlierWeek } from '../../reports/background.ts'
import type { RecognitionOf, Surroundings } from '../blockLook.ts'

export type OkrItem = RecognitionOf<'okr'>

/** What an item was in the reports before, newest first; null in a week that doesn't have it. */
export type ItemPast = readonly (PastItem | null)[]
export interface PastItem {
  readonly week: EarlierWeek
  readonly block: Block
  /** null where that week tells it in a line that is no OKR item. */
  readonly item: OkrItem | null
}

/** Reports back that an item is followed. */
const weeksFollowed = 12

const noPast: ItemPast = []

/**
 * The pasts of a report's items. Matching two weeks takes too long between two keys: an edited item keeps the past that
 * it had, and all are matched anew when nobody types.
 */
export function surveyPasts(reading: Reading, { background, page }: Surroundings): (item: OkrItem) => ItemPast {
  const { weeks, decisions } = background
  if (weeks.length === 0) return () => noPast
  let pasts = known.get(weeks)
  if (pasts === undefined) {
    pasts = new Pasts(weeks)
    known.set(weeks, pasts)
  }
  if (pasts.take(reading, decisions.matches)) page.whenIdle(pasts.settle)
  return pasts.of
}

/** So many items are matched while their page opens; more take too long. */
const matchedAtOnce = 100

const known = new WeakMap<readonly EarlierWeek[], Pasts>()

class Pasts {
  readonly #weeks: readonly EarlierWeek[]
  #reading: Reading | null = null
  #decisions: readonly MatchDecision[] = []
  #items: readonly OkrItem[] = []
  #pasts: ReadonlyMap<InlineContent, ItemPast> = new Map()

  constructor(weeks: readonly EarlierWeek[]) {
    this.#weeks = weeks.slice(0, weeksFollowed)
  }

  readonly of = (item: OkrItem): ItemPast => this.#pasts.get(contentOf(item.block)) ?? noPast

  /** Takes over what is known for a newer reading; whether there may be more to find out. */
  take(reading: Reading, asked: readonly MatchDecision[]): boolean {
    const decisions = isSameDecided(asked, this.#decisions) ? this.#decisions : asked
    const isDecided = decisions !== this.#decisions
    if (reading === this.#reading && !isDecided) return false
    const items = reading.recognised.filter((one): one is OkrItem => one.kind === 'okr')
    const isFirst = this.#reading === null
    const isSame =
      items.length === this.#items.length && items.every((item, at) => item.block === this.#items[at]?.block)
    if (!isFirst) this.#pasts = this.#carryOver(items)
    this.#reading = reading
    this.#decisions = decisions
    this.#items = items
    if (items.length > matchedAtOnce) return isFirst || isDecided || !isSame
    // Last week shows on opening, the weeks before it follow; a decision shows at once.
    if (isFirst) this.#match(this.#weeks.slice(0, 1))
    else if (isDecided) this.#match(this.#weeks)
    return isFirst || (!isSame && !isDecided)
  }

  /** Matches all items; whether that says something else of any. What it compares is kept, and then matched at once. */
  readonly settle = function* (this: Pasts): Steps<boolean> {
    const reading = this.#reading
    if (reading === null) return false
    const weeks = this.#weeks.map((week) => week.reading)
    for (const [at, later] of [reading, ...weeks].entries()) {
      const earlier = weeks[at]
      if (earlier !== undefined) yield* compareInSteps(earlier, later, this.#decisions)
    }
    // What last week did not have may stand in a week before it.
    for (const earlier of weeks.slice(0, weeksLookedBack)) {
      const { added } = yield* compareInSteps(earlier, reading, this.#decisions)
      if (added.length === 0) break
    }
    return this.#match(this.#weeks)
  }.bind(this)

  #match(weeks: readonly EarlierWeek[]): boolean {
    const { recognised } = this.#reading ?? { recognised: [] }
    if (this.#reading === null || recognised.length === 0) return false
    const threads = threadsOf([this.#reading, ...weeks.map((week) => week.reading)], this.#decisions)
    const pasts = new Map<InlineContent, ItemPast>()
    let isOther = false
    for (const item of this.#items) {
      const content = contentOf(item.block)
      const before = this.#pasts.get(content) ?? noPast
      const made = threads(item.block)
        .slice(1)
        .map((one, at) => (one === null ? null : pastItem(weeks[at] as EarlierWeek, one.block)))
      const past =
        made.length === before.length && made.every((one, at) => one?.block === before[at]?.block) ? before : made
      if (past !== before) isOther = true
      pasts.set(content, past)
    }
    this.#pasts = pasts
    return isOther
  }

  /** Items whose text is as it was keep their past, and those edited between them, in their order. */
  #carryOver(items: readonly OkrItem[]): ReadonlyMap<InlineContent, ItemPast> {
    const before = this.#items.map(({ block }) => contentOf(block))
    const after = items.map(({ block }) => contentOf(block))
    let start = 0
    while (start < before.length && before[start] === after[start]) start += 1
    let end = 0
    while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
      end += 1
    const pasts = new Map<InlineContent, ItemPast>()
    for (const [at, content] of after.entries()) {
      const own = this.#pasts.get(content)
      const place = at < start || at >= after.length - end || at >= before.length - end ? undefined : before[at]
      const past = own ?? (place === undefined ? undefined : this.#pasts.get(place))
      if (past !== undefined) pasts.set(content, past)
    }
    return pasts
  }
}

/** Other decisions are read anew with them. */
function isSameDecided(a: readonly MatchDecision[], b: readonly MatchDecision[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((one, at) => one.earlier === b[at]?.earlier && one.later === b[at]?.later && one.same === b[at]?.same))
  )
}

const itemsIn = new WeakMap<Reading, ReadonlyMap<Block, OkrItem>>()

function pastItem(week: EarlierWeek, block: Block): PastItem {
  let items = itemsIn.get(week.reading)
  if (items === undefined) {
    const found = week.reading.recognised.filter((one): one is OkrItem => one.kind === 'okr')
    items = new Map(found.map((item) => [item.block, item]))
    itemsIn.set(week.reading, items)
  }
  return { week, block, item: items.get(block) ?? null }
}
