import { type Block, type Document, type Heading, type Properties, plainText } from '../../notion/document.ts'
import type { IsoDate } from '../projection.ts'
import { readTitle, type Title } from './title.ts'

/** What stands above a report's body, and the heading in which most bodies repeat the page's title. */
export interface ReportHead {
  /** The page's title; null for a text that does not begin with a level-1 heading. */
  readonly page: Heading | null
  readonly properties: Properties | null
  /** The first heading of the body, where it names a week or a day (`# 第06周 2023/02/03`). */
  readonly repeated: Heading | null
  /** What the page's title says; of a text without one, what the repetition says. */
  readonly title: Title
  /** The report's own day: the page title's, else the repetition's. */
  readonly date: IsoDate | null
  /** The week's number as written: the page title's, else the repetition's. */
  readonly week: number | null
}

/** What stands above a document’s body; what isn’t there is null, or a title that says nothing. */
export function headOf(document: Document): ReportHead {
  const first = document.blocks[0]
  const page = first?.type === 'heading' && first.level === 1 ? first : null
  const second = document.blocks[page === null ? 0 : 1]
  const properties = second?.type === 'properties' ? second : null
  const next = document.blocks.find((block) => block.type === 'heading' && block !== page)
  const pageTitle = readTitle(page === null ? '' : plainText(page.content))
  const nextTitle = readTitle(next?.type === 'heading' ? plainText(next.content) : '')
  const repeated = next?.type === 'heading' && repeats(next, nextTitle, pageTitle) ? next : null
  return {
    page,
    properties,
    repeated,
    title: page === null && repeated !== null ? nextTitle : pageTitle,
    date: pageTitle.date ?? (repeated === null ? null : nextTitle.date),
    week: pageTitle.week ?? (repeated === null ? null : nextTitle.week),
  }
}

/** A level-1 heading with a week or a day of its own; below that level it must be the title's. */
function repeats(heading: Heading, own: Title, page: Title): boolean {
  if (heading.level === 1) return own.week !== null || own.date !== null
  return (own.week !== null && own.week === page.week) || (own.date !== null && own.date === page.date)
}

/** The document with some of its own blocks replaced; null removes one. */
export function replaceBlocks(document: Document, replaced: ReadonlyMap<Block, Block | null>): Document {
  if (replaced.size === 0) return document
  const blocks = document.blocks.flatMap((block) => {
    const other = replaced.get(block)
    if (other === undefined) return block
    return other === null ? [] : other
  })
  return { ...document, blocks }
}
