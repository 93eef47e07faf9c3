import { walk } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { Section } from '../../../shared/report/sections.ts'
import { countText } from '../../editor/counts/countText.ts'
import type { BlockLook } from '../blockLook.ts'
import { type Mark, noteInstrument } from '../notes.ts'
import './reflection.css'

/** Prose, set a little wider apart; beside its heading how long it is, and the way to earlier ones. */
export const reflectionLook: BlockLook<'reflection'> = {
  kind: 'reflection',
  blockClasses: ({ blocks }) => blocks.map((block) => ({ block, name: 'reflection' })),
  textClasses: () => [],
  textPaints: () => [],
  instruments: () => [],
  besides({ sections }, { t, background, page }) {
    const { recent, yearAgo } = background.reflections
    return sections.flatMap((section) => {
      if (section.kind !== 'reflection' || section.parent?.meaning === 'reflection') return []
      const count = lengthOf(section, sections)
      const marks: Mark[] = [
        ...(count > 0 ? [{ text: t('reflections.count', { count }) } as const] : []),
        ...(recent.length > 0 || yearAgo !== null
          ? [{ text: t('reflections.title'), isChip: true, part: 'earlier', title: t('reflections.show') } as const]
          : []),
      ]
      return noteInstrument(section.heading, marks.length === 0 ? [] : [{ marks }], undefined, () =>
        page.openPanel('reflections'),
      )
    })
  },
}

/** As people count: a Chinese character is one, a Latin word is one; with the parts of the section. */
function lengthOf(section: Section, sections: readonly Section[]): number {
  const isWithin = (own: Section | null): boolean => own !== null && (own === section || isWithin(own.parent))
  let count = 0
  for (const own of sections) {
    if (!isWithin(own)) continue
    for (const { block } of walk(own.blocks)) count += countText(blockText(block).text).words
  }
  return count
}
