import { type Block, childrenOf, contentOf, walk } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import type { Section } from '../report/sections.ts'
import { readSectionTitle } from '../report/sectionTitle.ts'
import { headOf } from '../report/title/reportHead.ts'
import type { Check } from './check.ts'

/** A heading with nothing below it. One that stands over deeper headings, or repeats the title, has what it is for. */
export const emptySection: Check<'emptySection'> = {
  name: 'emptySection',
  title: 'checkName.emptySection',
  *find({ reading }) {
    const { repeated } = headOf(reading.document)
    for (const [at, section] of reading.sections.entries()) {
      const next = reading.sections[at + 1]
      if (section.heading === repeated || section.title === '' || isOver(section, next)) continue
      if (section.blocks.some(saysSomething)) continue
      const { text } = blockText(section.heading)
      const message = { key: 'finding.emptySection', values: { heading: section.title } } as const
      yield { block: section.heading, from: 0, to: text.length, message, fix: null }
    }
  },
}

function isOver({ level, title }: Section, next: Section | undefined): boolean {
  return next !== undefined && (next.level > level || readSectionTitle(title).covering)
}

function saysSomething(block: Block): boolean {
  for (const { block: one } of walk([block])) {
    if (contentOf(one).length > 0 && (blockText(one).text.trim() !== '' || contentOf(one).some(isImage))) return true
    if (!('content' in one) && one.type !== 'divider' && (one.type !== 'callout' || childrenOf(one).length === 0))
      return true
  }
  return false
}

function isImage({ type }: { readonly type: string }): boolean {
  return type === 'image'
}
