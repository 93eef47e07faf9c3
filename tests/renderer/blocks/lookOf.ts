import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import type {
  BlockKindName,
  BlockLook,
  Instrument,
  RecognitionOf,
  TextMark,
} from '../../../renderer/blocks/blockLook.ts'
import { blockLooks } from '../../../renderer/blocks/blockLooks.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { readingOf } from '../../../shared/report/reading.ts'
import { backgroundOf, testPage } from './testPage.ts'

/** How the blocks of one kind look in a report, in words. */
export interface Seen {
  /** For each block of the kind: what stands beside it, a string for each note. */
  readonly margin: readonly (readonly string[])[]
  /** `name:text` of every piece that is set or painted in a way of its own. */
  readonly pieces: readonly string[]
  readonly stops: readonly string[]
}

export function lookOf(kind: BlockKindName, text: string, before: string | null = null, earlierWeek?: string): Seen {
  const document = readDocument(text)
  const look = blockLooks.find((own) => own.kind === kind) as BlockLook
  const reading = readingOf(document)
  const background = backgroundOf(before === null ? [] : [before])
  const surroundings = {
    t: createTranslate('zh'),
    date: reading.date,
    lastWeek: background.weeks[0]?.reading.recognised ?? [],
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
    stops: own.flatMap((one) => (look.stops?.(one) ?? []).map(textOf)),
  }
}

/** An instrument's key says all that it draws. */
function notesOf({ key }: Instrument): readonly string[] {
  const notes = JSON.parse(key) as readonly {
    readonly marks: readonly { text: string; tone?: string; arrow?: string }[]
  }[]
  return notes.map(({ marks }) =>
    marks
      .map(({ text, tone, arrow }) =>
        [
          arrow === undefined ? '' : arrow === 'up' ? '↑' : '↓',
          text,
          tone === undefined || tone === 'quiet' ? '' : ` (${tone})`,
        ].join(''),
      )
      .join(' '),
  )
}
