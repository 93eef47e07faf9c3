import type { BlockLook } from '../blockLook.ts'
import { noteInstrument } from '../notes.ts'
import { itemNotes } from './itemNotes.ts'
import { type ItemPast, surveyPasts } from './itemPast.ts'
import { openItem } from './openItem.ts'
import './okr.css'

/** A line of work: its progress and its dates are found at a glance, and how they moved stands beside. */
export const okrLook: BlockLook<'okr', ItemPast> = {
  kind: 'okr',
  blockClasses: ({ block }) => [{ block, name: 'okr' }],
  textClasses: () => [],
  textPaints: ({ fields }) =>
    fields.flatMap(({ block, from, to, name }) =>
      from === to || !painted.has(name) ? [] : [{ block, from, to, name: painted.get(name) as string }],
    ),
  survey: (reading, surroundings) => surveyPasts(reading, surroundings),
  instruments: (item, surroundings, past = []) =>
    noteInstrument(item.block, itemNotes(item, past, surroundings), undefined, openItem(surroundings)),
}

/** A day that is past is told, not promised. */
const painted: ReadonlyMap<string, string> = new Map([
  ['progress', 'okr-progress'],
  ['part', 'okr-progress'],
  ['date', 'okr-date'],
])
