import type { Block } from '../../notion/document.ts'
import { walk } from '../../notion/document.ts'
import type { Reading } from '../reading.ts'
import type { Section } from '../sections.ts'
import { readSectionTitle } from '../sectionTitle.ts'
import type { Comparison } from './comparison.ts'

/** What stands below a section's heading; where that is nothing of its own, below the headings within it too. */
export function blocksOf({ sections }: Reading, section: Section): readonly Block[] {
  if (section.blocks.length > 0) return section.blocks
  return sections.filter((other) => isWithin(other, section)).flatMap(({ blocks }) => blocks)
}

/**
 * The section of the earlier week that this one goes on from: the one that holds most of its lines' partners, else one
 * of its name, else the first one of its kind. null where there is none.
 */
export function sameSection(
  section: Section,
  {
    earlier,
    later,
    comparison,
  }: { readonly earlier: Reading; readonly later: Reading; readonly comparison: Comparison },
): Section | null {
  const own = lines(blocksOf(later, section))
  const partners = new Set(comparison.pairs.flatMap((pair) => (own.has(pair.later) ? [pair.earlier] : [])))
  const name = readSectionTitle(section.title).core
  let best: Section | null = null
  let most = 0
  for (const candidate of earlier.sections) {
    const there = lines(blocksOf(earlier, candidate))
    let common = 0
    for (const block of there) if (partners.has(block)) common += 1
    const isNamesake = name !== '' && readSectionTitle(candidate.title).core === name
    const isSameKind = section.kind !== null && candidate.kind === section.kind && section.kind !== 'objectives'
    const shared = common === 0 ? 0 : (2 * common) / (own.size + there.size)
    const score = shared + (isNamesake ? 0.5 : 0) + (isSameKind ? 0.25 : 0)
    if (score > most) {
      best = candidate
      most = score
    }
  }
  return best
}

function isWithin(section: Section, around: Section): boolean {
  for (let above = section.parent; above !== null; above = above.parent) if (above === around) return true
  return false
}

function lines(blocks: readonly Block[]): ReadonlySet<Block> {
  return new Set([...walk(blocks)].map(({ block }) => block))
}
