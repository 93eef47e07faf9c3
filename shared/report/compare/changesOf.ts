import { blockText, type TextRange } from '../blockText.ts'
import type { Change } from './comparison.ts'
import type { Entry } from './entries.ts'
import type { Matching } from './matching.ts'

/** What became another between two lines that are about the same. */
export function changesOf(earlier: Entry, later: Entry, matching: Matching): readonly Change[] {
  return [
    ...changed('progress', earlier.told.progress?.written, later.told.progress?.written),
    ...dateChange(earlier, later),
    ...changed('status', statusOf(earlier), statusOf(later)),
    ...changed('status', boxOf(earlier), boxOf(later)),
    ...valueChanges(earlier, later),
    ...textChange(earlier, later),
    ...move(earlier, later, matching),
  ]
}

function changed(kind: Change['kind'], before: string | undefined, after: string | undefined): readonly Change[] {
  return before === after ? [] : [{ kind, before: before ?? null, after: after ?? null }]
}

/** The dates that are no longer named, and those that are named now. */
function dateChange(earlier: Entry, later: Entry): readonly Change[] {
  const before = earlier.told.dates.map(({ written }) => written)
  const after = later.told.dates.map(({ written }) => written)
  const only = (dates: readonly string[], others: readonly string[]): string | undefined =>
    dates.filter((date) => !others.includes(date)).join('，') || undefined
  return changed('date', only(before, after), only(after, before))
}

function statusOf({ recognition }: Entry): string | undefined {
  return recognition?.kind === 'okr' ? (recognition.value.status ?? undefined) : undefined
}

function boxOf({ block }: Entry): string | undefined {
  if (block.type !== 'toDoItem') return undefined
  return block.checked ? '[x]' : '[ ]'
}

function valueChanges(earlier: Entry, later: Entry): readonly Change[] {
  const before = valuesOf(earlier)
  return [...valuesOf(later)].flatMap(([key, { label, written }]) => {
    const other = before.get(key)
    if (other === undefined) return []
    return changed('value', other.written || undefined, written || undefined).map((change) => ({ ...change, label }))
  })
}

interface Value {
  readonly label: string
  /** Value and unit. */
  readonly written: string
}

function valuesOf({ recognition, block, labels }: Entry): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>()
  if (recognition?.kind !== 'kpi') return values
  const { text } = blockText(block)
  const written = (name: string) =>
    recognition.fields.filter((field) => field.name === name).map(({ from, to }) => text.slice(from, to))
  const [numbers, units] = [written('value'), written('unit')]
  for (const [at, { label }] of recognition.value.entries()) {
    values.set(labels[at] as string, { label, written: `${numbers[at] ?? ''}${units[at] ?? ''}` })
  }
  return values
}

/** Both whole texts, where they differ in more than what the other changes tell. */
function textChange(earlier: Entry, later: Entry): readonly Change[] {
  if (wordsBeside(earlier) === wordsBeside(later)) return []
  return changed('text', blockText(earlier.block).text, blockText(later.block).text)
}

function wordsBeside({ block, told, recognition }: Entry): string {
  const ranges: TextRange[] = [
    ...(told.progress === null ? [] : [told.progress]),
    ...told.dates.map(({ range }) => range),
    ...(recognition?.kind === 'kpi' ? recognition.fields.filter(({ name }) => name !== 'label') : []),
  ]
  let { text } = blockText(block)
  for (const { from, to } of ranges.sort((a, b) => b.from - a.from)) text = `${text.slice(0, from)}\0${text.slice(to)}`
  return text
}

/** A heading or an item above that goes on under another name is the same place. */
function move(earlier: Entry, later: Entry, matching: Matching): readonly Change[] {
  const [before, after] = [earlier.parent, later.parent]
  if (before === after || (before !== null && after !== null && matching.has(before, after))) return []
  return changed('moved', placeName(before), placeName(after))
}

function placeName(place: Entry | null): string | undefined {
  if (place === null) return undefined
  return place.area === null ? place.section?.title : place.name
}
