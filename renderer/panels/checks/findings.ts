import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Check } from '../../../shared/checks/check.ts'
import { type Finding, findSlipsInSteps } from '../../../shared/checks/findSlips.ts'
import { checks } from '../../../shared/checks/index.ts'
import { type Block, walk } from '../../../shared/notion/document.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import type { Steps } from '../../../shared/report/steps.ts'
import { type Place, placesOf } from '../../editor/document/fromEditor.ts'
import { idleTasks } from '../../editor/recognition/idleTasks.ts'
import { textPosition } from '../../editor/recognition/textPosition.ts'
import { reports } from '../../reports/reportsStore.ts'
import { useSettings } from '../../settings/settingsStore.ts'
import type { PanelProps } from '../panel.ts'

/** What the checks found on the page, in its order. */
export interface Findings {
  readonly told: readonly Finding[]
  /** Those that a person does not want to be told again. */
  readonly ignored: readonly Finding[]
}

const all: readonly Check[] = checks
const tinting: ReadonlySet<string> = new Set(all.flatMap(({ name, tints }) => (tints === true ? [name] : [])))

const nothing: Findings = { told: [], ignored: [] }
const store = createStore<Findings>(() => nothing)

export function useFindings(): Findings {
  return useStore(store)
}

/** How many are told. */
export function useFindingCount(): number {
  return useStore(store, ({ told }) => told.length)
}

/** Checks the page whenever nobody has typed for a moment, and tints the lines that have stood unchanged for weeks. */
export function useChecking({ open, handle, background }: PanelProps): void {
  const checksOff = useSettings()?.checksOff
  const { weeks, decisions } = background
  const { id } = open.report
  useEffect(() => {
    const idle = idleTasks(() => {})
    const ask = () => idle.ask(check)
    function* check(): Steps<boolean> {
      const reading = handle.reading()
      const earlier: Reading[] = []
      for (const week of weeks) {
        earlier.push(week.reading)
        yield
      }
      const found = yield* findSlipsInSteps({ reading, earlier, decisions: decisions.matches }, new Set(checksOff))
      const ignored = new Set(
        decisions.ignored.flatMap((one) => (one.report === id ? [nameOf(one.check, one.place)] : [])),
      )
      const isIgnored = ({ check, place }: Finding) => ignored.has(nameOf(check, place))
      const inOrder = sortByPlace(found, reading)
      store.setState({
        told: inOrder.filter((finding) => !isIgnored(finding)),
        ignored: inOrder.filter(isIgnored),
      })
      handle.tint(inOrder.flatMap((one) => (tinting.has(one.check) && !isIgnored(one) ? [one.block] : [])))
      return false
    }
    ask()
    const stop = handle.onReading(ask)
    return () => {
      stop()
      idle.stop()
    }
  }, [weeks, decisions, checksOff, id, handle])
  useEffect(() => () => store.setState(nothing), [])
}

/** Goes to the finding behind the cursor (1) or before it (-1), and on from the last one to the first. */
export function goToFinding(direction: 1 | -1): void {
  const text = reports.text()
  if (text === null) return
  const { doc, selection } = text.editor.state
  const places = new Map<Block, Place>(placesOf(doc).map((place) => [place.block, place]))
  const spots = store.getState().told.flatMap((finding) => {
    const place = places.get(finding.block)
    const [start, end] = place === undefined ? [] : [finding.from, finding.to].map((at) => textPosition(place, at))
    return start == null || end == null ? [] : [{ finding, start, end }]
  })
  const shown = spots.findIndex(
    ({ finding, start, end }) => finding === last && start === selection.from && end === selection.to,
  )
  const next =
    shown >= 0
      ? spots.at((shown + direction) % spots.length)
      : direction === 1
        ? (spots.find(({ start }) => start >= selection.from) ?? spots[0])
        : (spots.findLast(({ start }) => start < selection.from) ?? spots.at(-1))
  if (next === undefined) return
  last = next.finding
  text.goTo(next.finding)
}
/** The one that was gone to last: several may be told of one place. */
let last: Finding | null = null

function nameOf(check: string, place: string): string {
  return `${check} ${place}`
}

function sortByPlace(findings: readonly Finding[], { document }: Reading): readonly Finding[] {
  const order = new Map<Block, number>()
  for (const { block } of walk(document.blocks)) order.set(block, order.size)
  return findings.toSorted((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.from - b.from)
}
