import { readIntentDates } from '../../blocks/okr/readIntentDates.ts'
import { readProgress } from '../../blocks/okr/readProgress.ts'
import type { Block } from '../../notion/document.ts'
import { blockText, type TextRange } from '../blockText.ts'
import { perBlock } from '../perBlock.ts'
import type { IntentDate, IsoDate } from '../projection.ts'

/** Progress and dates of intent of any line, by the rules of an OKR item. */
export interface Told {
  readonly progress: (TextRange & { readonly percent: number; readonly written: string }) | null
  readonly dates: readonly (IntentDate & { readonly range: TextRange })[]
}

/** @param today the report's own day, by which dates without a year are read */
export const toldIn: (block: Block, today: IsoDate | null) => Told = perBlock((block, today: IsoDate | null): Told => {
  const { text, plain } = blockText(block)
  const progress = readProgress(plain)
  return {
    progress: progress === null ? null : { ...progress, written: text.slice(progress.from, progress.to) },
    dates: readIntentDates(text, plain, today),
  }
})
