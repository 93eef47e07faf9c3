import type { Findings } from '../blocks/block.ts'
import { type AnyRecognition, blockKinds } from '../blocks/index.ts'
import type { Block, Document } from '../notion/document.ts'
import { blockText } from './blockText.ts'
import type { IsoDate } from './projection.ts'
import { pageTitle, type Section, sectionsOf } from './sections.ts'
import { readTitle } from './title/title.ts'

/**
 * What the blocks of a document are, by their shape and their section; of each kind in reading order. Pure and quick
 * enough for each edit: what follows
 * from a block's content alone is kept with that content, so only what changed is read again.
 */
export function recognise(document: Document): readonly AnyRecognition[] {
  return recogniseIn(sectionsOf(document), dateOf(document))
}

/** The same for sections that are known already; `date` is the day by which dates without a year are read. */
export function recogniseIn(sections: readonly Section[], date: IsoDate | null): readonly AnyRecognition[] {
  const recognised: AnyRecognition[] = []
  for (const section of sections) {
    const taken = new Set<Block>()
    for (const kind of blockKinds) {
      const { found, covered = [] }: Findings = kind.recognise(section, { date, isTaken: (block) => taken.has(block) })
      for (const recognition of found) {
        for (const block of recognition.blocks) taken.add(block)
        recognised.push(recognition as AnyRecognition)
      }
      for (const block of covered) taken.add(block)
    }
  }
  return recognised
}

/**
 * The day by which a report's dates are read: the title's, else that of its repetition, else the one in the properties
 * on which the page was made.
 */
export function dateOf(document: Document): IsoDate | null {
  const title = pageTitle(document)
  const headings = document.blocks.filter((block) => block.type === 'heading').slice(0, 3)
  for (const heading of title === null ? headings : [title, ...headings]) {
    const { date } = readTitle(blockText(heading).text)
    if (date !== null) return date
  }
  for (const block of document.blocks.slice(0, 2)) {
    if (block.type !== 'properties') continue
    for (const { value } of block.entries) {
      const { date } = readTitle(value)
      if (date !== null) return date
    }
  }
  return null
}
