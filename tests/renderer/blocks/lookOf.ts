import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import type {
  BlockKindName,
  BlockLook,
  Instrument,
  RecognitionOf,
  TextMark,
} from '../../../renderer/blocks/blockLook.ts'
import { blockLooks } from '../../../renderer/blocks/blockLooks.ts'
import type { Mark, Note } from '../../../renderer/blocks/notes.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { type Decisions, noDecisions } from '../../../shared/report/decisions.ts'
import { readingOf } from '../../../shared/report/reading.ts'
import { backgroundOf, testPage } from './testPage.ts'

/** How the blocks of one kind look in a report, in words. */
export interface Seen {
  /** For each block of the kind: what stands beside it, a string for each note. */
  readonly margin: readonly (readonly string[])[]
  /** `name:text` of every piece that is set or painted in a way of its own. */
  readonly pieces: readonly string[]
  /** What stands beside blocks of no kind of its own. */
  readonly besides: readonly string[]
  readonly stops: readonly string[]
}

/**
 * @param before the reports before, newest first
 * @param decisions what a person decided beside them
 */
export function lookOf(
  kind: BlockKindName,
  text: string,
  before: string | null | readonly string[] = null,
  earlierWeek?: string,
  decisions: Decisions = noDecisions,
): Seen {
  const document = readDocument(text)
  const look = blockLooks.find((own) => own.kind === kind) as BlockLook
  const reading = readingOf(document)
  const earlier = typeof before === 'string' ? [before] : (before ?? [])
  const background = { ...backgroundOf(earlier), decisions }
  const surroundings = {
    t: createTranslate('zh'),
    date: reading.date,
    earlierWeek,
    background,
    page: testPage,
  }
  const survey = look.survey?.(reading, surroundings)
  const own = reading.recognised.filter((one): one is RecognitionOf<BlockKindName> => one.kind === kind)
  const textOf = ({ block, from, to }: Omit<TextMark, 'name'>) => blockText(block).text.slice(from, to)
  return {
    margin: own.map((one) => look.instruments(one, surroundings, survey?.(one)).flatMap(notesOf)),
    pieces: own.flatMap((one) =>
      [...look.textClasses(one, surroundings), ...look.textPaints(one)].map(
        (piece) => `${piece.name}:${textOf(piece)}`,
      ),
    ),
    besides: (look.besides?.(reading, surroundings) ?? []).flatMap(notesOf),
    stops: own.flatMap((one) => (look.stops?.(one) ?? []).map(textOf)),
  }
}

/** An instrument's key says all that it draws. */
function notesOf({ key }: Instrument): readonly string[] {
  const notes = JSON.parse(key) as readonly Note[]
  return notes.map(({ marks }) =>
    marks
      .map(wordMark)
      .filter((words) => words !== '')
      .join(' '),
  )
}

const arrows = { up: '↑', down: '↓', later: '→' } as const
const signs = { met: '●', missed: '○', outside: '◆' } as const

function wordMark({ text, tone, arrow, sign, isHint, isChip, bar, spark }: Mark): string {
  if (bar !== undefined) return `[${bar.before ?? ''}|${bar.now ?? ''}]`
  if (spark !== undefined) return `~${spark.map(({ ago, value }) => `${value}@${ago}`).join(' ')}`
  if (isHint === true) return `(${text})`
  const words = isChip === true ? `<${text}>` : text
  return [
    arrow === undefined ? '' : arrows[arrow],
    sign === undefined ? '' : signs[sign],
    words,
    tone === undefined || tone === 'quiet' ? '' : ` (${tone})`,
  ].join('')
}
