import { contentOf, type InlineContent, isItem, walk } from '../../notion/document.ts'
import { blockText, type TextRange } from '../../report/blockText.ts'
import { perBlock } from '../../report/perBlock.ts'
import type { IsoDate, OkrItemProjection } from '../../report/projection.ts'
import { type BlockKind, nothing, type Recognition } from '../block.ts'
import { type IntentReading, readIntentDates } from './readIntentDates.ts'
import { readName } from './readName.ts'
import { readAllProgress } from './readProgress.ts'
import { readStatus } from './readStatus.ts'

/** An item under an objective. A parent may have nothing of what is read here and its children all. */
export type OkrRecognition = Recognition<'okr', OkrItemProjection>
/**
 * `progress` and `date` are the item's own progress and the days that it intends; `part` is the progress of a part of
 * it, `past` a day on which something was done. `status`: the words that say where it stands, where words do.
 */
export type OkrField = 'name' | 'progress' | 'part' | 'date' | 'past' | 'status'

/** Every item of an objective's sections, nested ones too, that is not an incident or its lead line. */
export const okrItem: BlockKind<'okr', OkrItemProjection> = {
  kind: 'okr',
  recognise(section, { date, isTaken }) {
    const { objective } = section
    if (objective === null) return nothing
    const found: OkrRecognition[] = []
    for (const { block } of walk(section.blocks)) {
      if (!isItem(block) || isTaken(block)) continue
      found.push(recogniseItem(block, objective, date))
    }
    return { found }
  },
}

const recogniseItem = perBlock((block, objective: string, today: IsoDate | null): OkrRecognition => {
  const { text, plain } = blockText(block)
  const progress = readAllProgress(plain)
  const own = progress[0] ?? null
  const intents = readIntentDates(text, plain, today)
  const boldEnd = boldLead(contentOf(block))
  const ends = [...intents.map((intent) => intent.range.from), own?.wordsFrom ?? Infinity, boldEnd || Infinity]
  const name = readName(plain, ends)
  const due = intents.some((intent) => intent.planned && (today === null || intent.to > today))
  const isPast = (intent: IntentReading) => !intent.planned && today !== null && intent.to <= today
  const happened = intents.length > 0 && intents.every((intent) => hasHappened(intent, today))
  const plannedAt = Math.max(-1, ...intents.filter(({ planned }) => planned).map(({ range }) => range.from))
  const percents = progress.map(({ percent }) => percent)
  const status = readStatus(plain, withoutPlans(plain, intents), percents, { due, happened, plannedAt })
  const field = (fieldName: OkrField, { from, to }: TextRange) => ({ name: fieldName, block, from, to })
  const fields = [
    field('name', name),
    ...progress.map((one) => field(one === own ? 'progress' : 'part', one)),
    ...intents.map((intent) => field(isPast(intent) ? 'past' : 'date', intent.range)),
    ...(status?.range == null ? [] : [field('status', status.range)]),
  ]
  return {
    kind: 'okr',
    block,
    line: block.line,
    blocks: [block],
    fields: fields.sort((a, b) => a.from - b.from),
    value: {
      objective,
      name: text.slice(name.from, name.to),
      progress: own?.percent ?? null,
      dates: intents.map(({ written, from, to }) => ({ written, from, to })),
      status: status?.status ?? null,
      line: block.line,
    },
  }
})

/** The text with blanks where it speaks of what is to come. */
function withoutPlans(plain: string, intents: readonly IntentReading[]): string {
  return intents
    .filter((intent) => intent.planned)
    .reduce((text, { range: { from, to } }) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to), plain)
}

/** `4/26投产` in a report of 4/28: without a word of intent the day says that it was done. */
export function hasHappened(intent: IntentReading, today: IsoDate | null): boolean {
  return (
    today !== null && !intent.planned && intent.to <= today && /上线|投产|完成|切换|发布|交付|下线/.test(intent.written)
  )
}

/** Where bold text at the beginning ends; 0 where there is none or where all is bold. */
function boldLead(content: InlineContent): number {
  let end = 0
  for (const run of content) {
    if (!run.marks.some((mark) => mark.type === 'bold')) return end
    if (run.type !== 'text') return end
    end += run.text.length
  }
  return 0
}
