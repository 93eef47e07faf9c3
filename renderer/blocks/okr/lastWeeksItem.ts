import { blockText } from '../../../shared/report/blockText.ts'
import type { RecognitionOf, Surroundings } from '../blockLook.ts'

type OkrItem = RecognitionOf<'okr'>

/** How alike two names must be to mean one item: of their pairs of characters, the share that both have. */
const alike = 0.6

/** The item of the report before that tells of the same work; null where none does. Kept for each text. */
export function lastWeeksItem(item: OkrItem, lastWeek: Surroundings['lastWeek']): OkrItem | null {
  const index = indexOf(lastWeek)
  const name = nameKey(item.value.name)
  if (name === '') return null
  const known = index.answers.get(name)
  if (known !== undefined) return known
  const answer = index.byName.get(name) ?? mostAlike(name, index.items)
  index.answers.set(name, answer)
  return answer
}

interface Index {
  readonly items: readonly Candidate[]
  readonly byName: ReadonlyMap<string, OkrItem>
  readonly answers: Map<string, OkrItem | null>
}
interface Candidate {
  readonly item: OkrItem
  readonly pairs: ReadonlySet<string>
}

const indexes = new WeakMap<Surroundings['lastWeek'], Index>()

function indexOf(lastWeek: Surroundings['lastWeek']): Index {
  const known = indexes.get(lastWeek)
  if (known !== undefined) return known
  const own = lastWeek.filter((one): one is OkrItem => one.kind === 'okr' && one.value.name !== '')
  const byName = new Map<string, OkrItem>()
  for (const item of own) if (!byName.has(nameKey(item.value.name))) byName.set(nameKey(item.value.name), item)
  const items = own.map((item) => ({ item, pairs: pairsOf(nameKey(item.value.name)) }))
  const made = { items, byName, answers: new Map<string, OkrItem | null>() }
  indexes.set(lastWeek, made)
  return made
}

function mostAlike(name: string, items: readonly Candidate[]): OkrItem | null {
  const own = pairsOf(name)
  let best: OkrItem | null = null
  let most = alike
  for (const { item, pairs } of items) {
    let common = 0
    for (const pair of own) if (pairs.has(pair)) common += 1
    const share = (2 * common) / (own.size + pairs.size)
    if (share > most) {
      best = item
      most = share
    }
  }
  return best
}

function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase()
}

function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < name.length; at++) pairs.add(name.slice(at, at + 2))
  return pairs
}

/** What stands in one of the item's fields, as it was written; null where it has none of that name. */
export function writtenField(item: OkrItem, name: string): string | null {
  const field = item.fields.find((own) => own.name === name)
  return field === undefined ? null : blockText(field.block).text.slice(field.from, field.to)
}
