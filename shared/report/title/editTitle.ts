import { type Block, type Document, type Heading, type InlineContent, plainText } from '../../notion/document.ts'
import { editInline } from '../editInline.ts'
import type { IsoDate } from '../projection.ts'
import { headOf, replaceBlocks } from './reportHead.ts'
import { readTitle, titleEdits } from './title.ts'
import { type WeekRule, weekNumberings, weekOf } from './weekNumbering.ts'

/**
 * The heading with its week and dates for another day; the same heading where nothing changes.
 * @param near the day near which a date without a year is
 */
export function headingFor(heading: Heading, date: IsoDate, rule: WeekRule, near: IsoDate | null): Heading {
  const { form } = readTitle(plainText(heading.content), near)
  const content = editInline(heading.content, titleEdits(form, date, rule))
  return content === heading.content ? heading : { ...heading, content }
}

/**
 * The document with another page title. The heading that repeats the title follows: word for word where it repeated
 * it so, otherwise with the new title's week and day in its own wording. A text without a page title gets one.
 */
export function withTitle(document: Document, title: string): Document {
  const { page, repeated } = headOf(document)
  const content: InlineContent = title === '' ? [] : [{ type: 'text', text: title, marks: [] }]
  if (page === null) {
    const made: Heading = { type: 'heading', level: 1, line: 0, content }
    return { ...document, blocks: [made, ...document.blocks] }
  }
  const before = plainText(page.content)
  if (before === title) return document
  const replaced = new Map<Block, Block>([[page, { ...page, content }]])
  if (repeated !== null) {
    const words = plainText(repeated.content)
    const next = readTitle(title)
    if (words === before) replaced.set(repeated, { ...repeated, content })
    else if (next.date !== null) {
      const moved = headingFor(repeated, next.date, ruleOf(next.week, next.date), next.date)
      if (moved !== repeated) replaced.set(repeated, moved)
    }
  }
  return replaceBlocks(document, replaced)
}

/** A rule that gives this day the number that the title gives it, right or wrong. */
function ruleOf(week: number | null, date: IsoDate): WeekRule {
  if (week === null) return weekNumberings[0]
  const fitting = weekNumberings.find((numbering) => weekOf(date, numbering).number === week)
  return fitting ?? ((day) => ({ ...weekOf(day, weekNumberings[0]), number: week }))
}
