import type { Editor } from '@tiptap/core'
import { CalendarDays, ChartLine, CircleDashed, GitCompareArrows, Percent } from 'lucide-react'
import type { AnyRecognition } from '../../shared/blocks/index.ts'
import { isItem } from '../../shared/notion/document.ts'
import { blockText } from '../../shared/report/blockText.ts'
import type { EditorCommand } from '../editor/commands/command.ts'
import { type Place, placesOf } from '../editor/document/fromEditor.ts'
import { readingNow } from '../editor/recognition/recognitionPlugin.ts'
import { figuresOf } from './kpi/figures.ts'

/** What the pointer does at the instruments of figures and objectives, at the line where the cursor is. */
export const instrumentCommands: readonly EditorCommand[] = [
  {
    name: 'openKpi',
    title: 'instrumentCommand.kpi',
    icon: ChartLine,
    group: 'view',
    keywords: ['kpi', 'target', 'range', 'trend', 'mubiao', 'fanwei', 'qushi'],
    ...presses((one) => one.kind === 'kpi'),
  },
  {
    name: 'changeProgress',
    title: 'instrumentCommand.progress',
    icon: Percent,
    group: 'view',
    keywords: ['progress', 'percent', 'jindu', 'jd', 'gaijindu'],
    ...presses((one) => has(one, 'progress'), 'progress'),
  },
  {
    name: 'changeDate',
    title: 'instrumentCommand.date',
    icon: CalendarDays,
    group: 'view',
    keywords: ['date', 'due', 'riqi', 'rq', 'gaiqi'],
    ...presses((one) => has(one, 'date'), 'date'),
  },
  {
    name: 'changeStatus',
    title: 'instrumentCommand.status',
    icon: CircleDashed,
    group: 'view',
    keywords: ['status', 'state', 'zhuangtai', 'zt'],
    ...presses((one) => has(one, 'status'), 'status'),
  },
  {
    name: 'openItem',
    title: 'instrumentCommand.item',
    icon: GitCompareArrows,
    group: 'view',
    keywords: ['match', 'history', 'weeks', 'duiying', 'lishi'],
    ...presses((one) => one.kind === 'okr', 'item'),
  },
]

const has = (one: AnyRecognition, field: string) =>
  one.kind === 'okr' && one.fields.some(({ name, from, to }) => name === field && from < to)

/** @param part of the instrument; of a figure it is the one at the cursor */
function presses(fits: (one: AnyRecognition) => boolean, part?: string): Pick<EditorCommand, 'isEnabled' | 'run'> {
  return {
    isEnabled: (editor) => {
      const at = atCursor(editor)
      return at !== null && fits(at.recognition)
    },
    run: (editor) => {
      const at = atCursor(editor)
      const node = at === null ? null : editor.view.nodeDOM(at.place.pos)
      if (at === null || !(node instanceof HTMLElement)) return
      const pressed = part ?? figureAt(at, editor.state.selection.from)
      const parts = node.querySelectorAll<HTMLElement>(`.instrument [data-part="${pressed}"]`)
      // Those of the items below it come after its own.
      parts[0]?.click()
    },
  }
}

interface AtCursor {
  readonly place: Place
  readonly recognition: AnyRecognition
}

function atCursor({ state }: Editor): AtCursor | null {
  const { from } = state.selection
  const place = placesOf(state.doc).findLast(
    ({ block, pos, node }) => isItem(block) && pos < from && from < pos + node.nodeSize,
  )
  const recognition = readingNow(state)?.recognised.find(({ block }) => block === place?.block)
  return place === undefined || recognition === undefined ? null : { place, recognition }
}

/** The figure whose value the cursor is at or before; behind all of them the last. */
function figureAt({ place, recognition }: AtCursor, cursor: number): string {
  if (recognition.kind !== 'kpi') return ''
  const figures = figuresOf(recognition)
  const offset = Math.min(cursor - (place.textPos ?? cursor), blockText(place.block).text.length)
  const at = figures.findIndex(({ value, unit }) => offset <= Math.max(value.to, unit.to))
  return `kpi:${at < 0 ? figures.length - 1 : at}`
}
