import { type IntentReading, readIntentDates } from '../blocks/okr/readIntentDates.ts'
import type { Block } from '../notion/document.ts'
import { blockText, halfWidth } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { IsoDate } from '../report/projection.ts'
import type { Check } from './check.ts'
import { type Before, isShared, linesBefore } from './weeksBefore.ts'
import { workLines } from './workLines.ts'

/** Words that say that a date moved, or why. */
const told =
  /推迟|延期|延后|顺延|延[至到]|改[为到至期]|调整|原计划|原定|原预计|重新|再[次切上]|回退|回滚|提前|因故|原因|(?:^|[\s,。;、(])(?:因|由于|受)/
/** Reckoned from the report's own day, so that the same words mean another day each week. */
const relative = /[本下这当次]个?[周月季]|下一周|今年|年[底末内]/
const days = 62

/** A promised date that is later than the last time the item named one, with no word about it. */
export const slippedDate: Check<'slippedDate'> = {
  name: 'slippedDate',
  title: 'checkName.slippedDate',
  *find(checked) {
    const before = linesBefore(checked, days)
    for (const block of workLines(checked.reading)) {
      const now = promisesOf(block, checked.reading.date)
      if (now.length === 0 || told.test(blockText(block).plain)) continue
      const line = before(block).find((one) => hasPromise(one) || isKept(one.block))
      // `甲端已完成，乙端开发中，预计6月上旬上线` still promises.
      if (line === undefined || !hasPromise(line)) continue
      for (const promise of now) {
        const last = samePromise(block, promise, now, line)
        if (last === null || promise.from <= last.from || promise.to <= last.to || isShared(checked, block, line))
          continue
        const values = { now: promise.written, before: last.written, date: line.reading.date ?? '' }
        const key = values.before === values.now ? 'finding.slippedAgain' : 'finding.slippedDate'
        yield { block, ...promise.range, message: { key, values }, fix: null }
      }
    }
  },
}

function hasPromise({ block, reading }: Before): boolean {
  const { date } = reading
  return promisesOf(block, date).some(({ to }) => !isKept(block) || (date !== null && to > date))
}

/** A day to come is promised without a word of intent too: `预计3/15提测，3/25上线`. */
const promisesOf = perBlock((block, today: IsoDate | null): readonly IntentReading[] => {
  const { text, plain } = blockText(block)
  return readIntentDates(text, plain, today).filter(({ planned, from }) => planned || (today !== null && from > today))
})

/** The earlier promise of the same step: of the same words, or the only one of each week where one says no step. */
function samePromise(
  block: Block,
  promise: IntentReading,
  now: readonly IntentReading[],
  { block: earlier, reading }: Before,
): IntentReading | null {
  const before = promisesOf(earlier, reading.date)
  const step = stepOf(block, promise)
  const steps = before.filter((one) => stepOf(earlier, one) === step)
  const isVague = step === '' || before.some((one) => stepOf(earlier, one) === '')
  const only = now.length === 1 && before.length === 1 && isVague
  const last = steps.length === 1 || only ? (steps[0] ?? before[0] ?? null) : null
  if (last === null || !(relative.test(promise.written) || relative.test(last.written))) return last
  return blockText(block).text.trim() === blockText(earlier).text.trim() ? last : null
}

/** A promise that was kept: what is promised from then on is something else. */
const isKept = perBlock((block): boolean =>
  /已(?:全部|正式|全量|于[^,。;]{1,8})?(?:上线|投产|完成|交付|发布)/.test(blockText(block).plain),
)

/** What is to be done, to the end of the clause: `上线` of `整体预计5/4上线`. */
function stepOf(block: Block, { written, range }: IntentReading): string {
  const behind = /^[^\s,。;、:()]*/.exec(blockText(block).plain.slice(range.to))?.[0] ?? ''
  return halfWidth(written + behind)
    .replace(/^.*?(?=\d|[一二三四五六七八九十本下这当次今明年])/, '')
    .replace(
      /[\d\s/.:~–—-]+|[年月日号份底初末]|上旬|中旬?|下旬|季度|Q|之?前|以前|左右|前后|内|周[一二三四五六日天末]?|[本下这当次今明]个?/g,
      '',
    )
    .replace(/^(?:整体|全部|全量|正式|能|将|会|到|至|于|在)+/, '')
}
