import { useMemo, useState } from 'react'
import type { Translate } from '../../../shared/messages/messages.ts'
import { type Block, contentOf } from '../../../shared/notion/document.ts'
import { type AlignedLine, alignSection, destinationOf } from '../../../shared/report/compare/alignSection.ts'
import { compareReadings } from '../../../shared/report/compare/compareReadings.ts'
import { blocksOf, sameSection } from '../../../shared/report/compare/sameSection.ts'
import type { Section } from '../../../shared/report/sections.ts'
import type { EditorHandle } from '../../editor/editorHandle.ts'
import { useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import { useReading, useSectionAtCursor } from '../useReading.ts'
import { ComparedLine } from './ComparedLine.tsx'
import { OtherWeek, useOtherWeek } from './OtherWeek.tsx'
import './ComparePanel.css'

/** Another week's lines of the section in which one writes, beside this week's. */
export function ComparePanel({ open, handle, background }: PanelProps) {
  const t = useT()
  const reading = useReading(handle)
  const at = useSectionAtCursor(handle)
  const other = useOtherWeek(background)
  const [showsSame, setShowsSame] = useState(true)
  const section = sectionToCompare(reading.sections, at)
  const { matches } = background.decisions
  const compared = useMemo(() => {
    if (other.reading === null || section === null) return null
    const comparison = compareReadings(other.reading, reading, matches)
    const there = sameSection(section, { earlier: other.reading, later: reading, comparison })
    const earlier = there === null ? [] : blocksOf(other.reading, there)
    const lines = alignSection(comparison, earlier, blocksOf(reading, section))
    return { comparison, earlier, there, lines }
  }, [other.reading, reading, section, matches])

  if (background.weeks.length === 0)
    return <p className="panel-empty">{t(reading.date === null ? 'panel.noDate' : 'compare.noWeek')}</p>
  const bring = (line: AlignedLine) => {
    if (compared === null || section === null || line.earlier === null) return
    bringOver(handle, line, section, destinationOf(compared.comparison, compared.earlier, line.earlier))
  }
  const shown = compared?.lines.filter((line) => showsSame || !isSame(line)) ?? []
  return (
    <div className="compare">
      <OtherWeek report={open.report} background={background} other={other} />
      {section !== null && (
        <div className="compare-section">
          <h3>{section.title}</h3>
          {compared !== null && (
            <button
              type="button"
              className="compare-summary"
              aria-pressed={!showsSame}
              title={t(showsSame ? 'compare.hideSame' : 'compare.showSame')}
              onClick={() => setShowsSame(!showsSame)}
            >
              {summary(compared.lines, t)}
            </button>
          )}
        </div>
      )}
      {compared?.there === null && <p className="panel-empty">{t('compare.noSection')}</p>}
      {section === null && <p className="panel-empty">{t('compare.choose')}</p>}
      <ol className="compare-lines">
        {shown.map((line) => (
          <ComparedLine
            key={keyOf(line)}
            line={line}
            onShow={() => show(handle, line.later)}
            onBring={() => bring(line)}
          />
        ))}
      </ol>
    </div>
  )
}

/** The one in which the cursor is; above all of them the first one with lines. */
function sectionToCompare(sections: readonly Section[], at: number): Section | null {
  const own = sections[at]
  // The heading that repeats the title holds nothing.
  const holds = (section: Section) => section.blocks.length > 0
  if (own !== undefined && (holds(own) || own.kind !== null)) return own
  return sections.slice(Math.max(at, 0)).find(holds) ?? own ?? null
}

function show(handle: EditorHandle, block: Block | null) {
  if (block !== null) handle.goTo({ block, from: 0, to: 0 })
}

/** A line that differs takes the other's place; one that is gone comes back where it stood. */
function bringOver(
  handle: EditorHandle,
  { earlier, later }: AlignedLine,
  section: Section,
  destination: ReturnType<typeof destinationOf>,
) {
  if (earlier === null) return
  if (later !== null) handle.replaceContent(later, contentOf(earlier))
  else if (destination?.within === true) handle.insertWithin(destination.block, [earlier])
  else handle.insertBehind(destination?.block ?? section.heading, [earlier])
  handle.focus()
}

function isSame({ earlier, later, changes }: AlignedLine): boolean {
  return earlier !== null && later !== null && changes.length === 0
}

function summary(lines: readonly AlignedLine[], t: Translate): string {
  const changed = lines.filter((line) => line.earlier !== null && line.later !== null && !isSame(line)).length
  const gone = lines.filter((line) => line.later === null).length
  const added = lines.filter((line) => line.earlier === null).length
  const parts = [
    ...(changed > 0 ? [t('compare.changed', { count: changed })] : []),
    ...(added > 0 ? [t('compare.added', { count: added })] : []),
    ...(gone > 0 ? [t('compare.gone', { count: gone })] : []),
  ]
  return parts.length === 0 ? t('compare.same') : parts.join(' · ')
}

const keys = new WeakMap<Block, number>()
let lastKey = 0
function keyOfBlock(block: Block | null): number {
  if (block === null) return 0
  const known = keys.get(block)
  if (known !== undefined) return known
  lastKey += 1
  keys.set(block, lastKey)
  return lastKey
}
function keyOf({ earlier, later }: AlignedLine): string {
  return `${keyOfBlock(earlier)} ${keyOfBlock(later)}`
}
