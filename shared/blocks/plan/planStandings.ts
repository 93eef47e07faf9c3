import { type Block, walk } from '../../notion/document.ts'
import { blockText } from '../../report/blockText.ts'
import type { PlanAnswer } from '../../report/decisions.ts'
import { planItemKey, planMentions } from '../../report/planMentions.ts'
import type { Reading } from '../../report/reading.ts'
import { type BlockLine, outcomeTold, type ToldOutcome } from './outcomeTold.ts'
import type { PlanRecognition } from './plan.ts'

/** An item of the plan before, and where it stands now. */
export interface PlanStanding {
  /** What an answer goes by. */
  readonly item: string
  readonly recognition: PlanRecognition
  /** A person's own answer, which counts before what a line tells. */
  readonly answer: PlanAnswer | null
  /** The line of this week that speaks of it, and what it tells. */
  readonly mention: {
    readonly block: Block
    readonly from: number
    readonly to: number
    readonly outcome: ToldOutcome
    /** The line stood like this where the item was planned: it came over with the copy and tells of no week since. */
    readonly isCopied: boolean
  } | null
  /** It stands in this week's plan again. */
  readonly carried: boolean
}

/**
 * Where each item of the plan before stands; an item that stands in it twice is one.
 * @param before the report in which it was planned; without it no line counts as copied
 */
export function planStandings(
  plan: readonly PlanRecognition[],
  answers: readonly PlanAnswer[],
  reading: Reading,
  before: Reading | null = null,
): readonly PlanStanding[] {
  const items = new Map<string, PlanRecognition>()
  for (const recognition of plan) {
    const key = planItemKey(recognition.value.text)
    if (key !== '' && !items.has(key)) items.set(key, recognition)
  }
  const mentions = planMentions(
    [...items.values()].map(({ value }) => value),
    reading,
  )
  const planned = reading.recognised.flatMap((one) => (one.kind === 'plan' ? [planItemKey(one.value.text)] : []))
  return [...items].map(([item, recognition], at) => {
    const { block = null, from = 0, to = 0 } = mentions[at] ?? {}
    const place = block === null ? null : { block, from, to }
    return {
      item,
      recognition,
      answer: answers.find((answer) => answer.item === item) ?? null,
      mention: place && {
        ...place,
        outcome: outcomeTold(recognition, place, reading.date),
        isCopied: before !== null && linesIn(before).has(lineAt(place)),
      },
      carried: planned.some((other) => isSame(other, item)),
    }
  })
}

/** Whether nobody knows yet what became of it. */
export function isUnanswered({ answer, mention }: PlanStanding): boolean {
  return answer === null && (mention === null || mention.isCopied)
}

/** Whether it may go on into this week's plan: it is not done and not dropped, and not there yet. */
export function canBeCarried({ answer, mention, carried }: PlanStanding): boolean {
  if (carried) return false
  const outcome = answer?.outcome ?? (mention?.isCopied === true ? null : mention?.outcome)
  return outcome !== 'done' && outcome !== 'dropped'
}

function lineAt({ block, from, to }: BlockLine): string {
  return boxOf(block) + blockText(block).text.slice(from, to).trim()
}

/** A box that was ticked since is no copy. */
function boxOf(block: Block): string {
  return block.type === 'toDoItem' && block.checked ? '[x]' : ''
}

const linesKnown = new WeakMap<Reading, ReadonlySet<string>>()

/** Every soft-break line of a report. */
function linesIn(reading: Reading): ReadonlySet<string> {
  const known = linesKnown.get(reading)
  if (known !== undefined) return known
  const blocks = [...walk(reading.document.blocks)].map(({ block }) => block)
  const lines = new Set(
    blocks.flatMap((block) =>
      blockText(block)
        .text.split('\n')
        .map((line) => boxOf(block) + line.trim()),
    ),
  )
  linesKnown.set(reading, lines)
  return lines
}

/** Carried with a word more or less, it is still the same. */
function isSame(planned: string, item: string): boolean {
  if (planned === item) return true
  return item.length >= 6 && planned.length >= 6 && (planned.includes(item) || item.includes(planned))
}
