import type { Heading } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { Section } from '../report/sections.ts'
import type { Check, Slip } from './check.ts'

/**
 * A heading one level off among its siblings: `## B. …` between `### A. …` and `### C. …`. Siblings are headings that
 * count up by one (A. B. C., 一、二、三、, O1 O2 O3) with nothing but deeper ones between.
 */
export const headingLevel: Check<'headingLevel'> = {
  name: 'headingLevel',
  title: 'checkName.headingLevel',
  *find({ reading }) {
    for (const run of runsOf(reading.sections)) {
      const level = commonLevel(run)
      if (level === null) continue
      for (const { heading } of run) if (heading.level !== level) yield slipOf(heading, level, run)
    }
  },
}

interface Place {
  readonly style: 'letter' | 'numeral' | 'number' | 'objective'
  readonly at: number
}

function slipOf(heading: Heading, level: Heading['level'], run: readonly Section[]): Slip {
  const { text } = blockText(heading)
  const sibling = (run.find((other) => other.level === level) as Section).title
  const values = { heading: text.trim(), level: heading.level, sibling, siblingLevel: level }
  const message = { key: 'finding.headingLevel', values } as const
  return { block: heading, from: 0, to: text.length, message, fix: { edits: [], level: { block: heading, to: level } } }
}

/** Headings that count on from one another; a heading of no such style between them, at their level or above, ends it. */
function runsOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  const runs: Section[][] = []
  const open = new Map<Place['style'], { readonly run: Section[]; at: number }>()
  for (const section of sections) {
    const place = placeOf(section.heading)
    for (const [style, { run }] of open) {
      if (style === place?.style) continue
      const highest = Math.min(...run.map(({ level }) => level))
      if (section.level < highest || (section.level === highest && run.length === 1)) open.delete(style)
    }
    if (place === null) continue
    const before = open.get(place.style)
    if (before !== undefined && place.at === before.at + 1) {
      before.run.push(section)
      before.at = place.at
    } else {
      const run = [section]
      runs.push(run)
      open.set(place.style, { run, at: place.at })
    }
  }
  return runs.filter((run) => run.length > 1)
}

/** The level of most of them, where the others are one off; null where all are alike or it can't be told. */
function commonLevel(run: readonly Section[]): Heading['level'] | null {
  const counts = new Map<Heading['level'], number>()
  for (const { level } of run) counts.set(level, (counts.get(level) ?? 0) + 1)
  const [most, few, ...more] = [...counts].sort((a, b) => b[1] - a[1])
  if (most === undefined || few === undefined || more.length > 0) return null
  const [[level, count], [other, rest]] = [most, few]
  if (Math.abs(level - other) !== 1 || rest > 1) return null
  if (count > 1) return level
  // Of two, the second stands where the heading above the first one does.
  const [first, second] = run as readonly [Section, Section]
  const above = first.parent
  return above !== null && placeOf(above.heading) === null && second.level === above.level ? first.level : null
}

const numerals = '一二三四五六七八九十'
const styles: readonly { readonly style: Place['style']; readonly pattern: RegExp }[] = [
  { style: 'objective', pattern: /^[【[]?\s*O\s?(\d{1,2})(?!\d)/ },
  { style: 'letter', pattern: /^[【[]?\s*([A-Z])\s*[.、:)]/ },
  { style: 'numeral', pattern: /^[【[]?\s*([一二三四五六七八九十])\s*[、.:]/ },
  { style: 'number', pattern: /^[【[]?\s*(\d{1,2})\s*[.、)](?!\d)/ },
]

const placeOf = perBlock((heading): Place | null => {
  const plain = blockText(heading).plain.trim()
  for (const { style, pattern } of styles) {
    const sign = pattern.exec(plain)?.[1]
    if (sign === undefined) continue
    const at = style === 'letter' ? sign.charCodeAt(0) : style === 'numeral' ? numerals.indexOf(sign) : Number(sign)
    return { style, at }
  }
  return null
})
