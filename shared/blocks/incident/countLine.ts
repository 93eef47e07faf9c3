import { blockText, type TextRange } from '../../report/blockText.ts'
import type { Reading } from '../../report/reading.ts'
import type { KpiRecognition } from '../kpi/kpi.ts'
import type { IncidentRecognition } from './incident.ts'

/** A line that counts incidents by how severe they are (`事故数AB级0次，CD级1次`), beside what the list tells. */
export interface CountLine {
  readonly kpi: KpiRecognition
  readonly counts: readonly LevelCount[]
  /** Incidents that no count can claim: their words tell no level, or one that the line has no count for. */
  readonly untold: readonly IncidentRecognition[]
  /** Of all incidents, those that wait for their review. */
  readonly underReview: number
}
export interface LevelCount {
  /** As written: `CD级`. */
  readonly label: string
  /** Where its number stands; empty where there is none yet. */
  readonly place: TextRange
  readonly written: number | null
  /** Incidents of these levels, by their own words. */
  readonly told: readonly IncidentRecognition[]
  /** The number that the list surely asks for; null where the line has it, or where nobody can tell. */
  readonly offer: number | null
}

/** The report's count lines; none where it describes no incident. */
export function countLines({ recognised }: Reading): readonly CountLine[] {
  const incidents = recognised.filter((one): one is IncidentRecognition => one.kind === 'incident')
  if (incidents.length === 0) return []
  const underReview = incidents.filter(({ value }) => value.underReview).length
  return recognised.flatMap((kpi) => {
    if (kpi.kind !== 'kpi') return []
    const groups = groupsOf(kpi)
    if (groups.length === 0) return []
    const claimed = groups.map(({ levels }) => incidents.filter(({ value }) => isWithin(value.level, levels)))
    const untold = incidents.filter((one) => !claimed.some((told) => told.includes(one)))
    const counts = groups.map(({ label, place, written }, at) => {
      const told = claimed[at] ?? []
      return { label, place, written, told, offer: offerOf(written, told.length, untold.length) }
    })
    return [{ kpi, counts, untold, underReview }]
  })
}

/** An incident that tells no level may be any of those that are counted, but never takes one away. */
function offerOf(written: number | null, told: number, untold: number): number | null {
  if (told === written) return null
  if (untold > 0 && told < (written ?? 1)) return null
  return told
}

interface Group extends Pick<LevelCount, 'label' | 'place' | 'written'> {
  readonly levels: readonly string[]
}

function groupsOf({ block, fields, value }: KpiRecognition): readonly Group[] {
  if (!value.some(({ label }) => /事故|故障|事件|incident/i.test(label))) return []
  const { text, plain } = blockText(block)
  const labels = fields.filter(({ name }) => name === 'label')
  const values = fields.filter(({ name }) => name === 'value')
  return value.flatMap((kpi, at) => {
    const [label, place] = [labels[at], values[at]]
    if (label === undefined || place === undefined || !/^[次起个件例宗]?$/.test(kpi.unit)) return []
    const levels = levelsOf(plain.slice(label.from, label.to))
    if (levels.length === 0) return []
    const { from, to } = place
    return [{ label: text.slice(label.from, label.to), place: { from, to }, written: kpi.value, levels }]
  })
}

const scales = ['ABCDE', '012345'] as const

/** The levels that a count's label names: `CD级` is C and D, `P2及以上` P0 to P2. */
function levelsOf(label: string): readonly string[] {
  const match =
    /^(?:([PS])([0-5])|([A-E]{1,3})|(特别重大|特大|重大|较大|一般|[一二三四]))(?:[级类])?(?:及?以([上下]))?/.exec(label)
  if (match === null) return []
  const [, letter, digit, letters, word, bound] = match
  if (word !== undefined) return [word]
  const named = letters === undefined ? [digit as string] : [...letters]
  const scale = letters === undefined ? scales[1] : scales[0]
  const at = scale.indexOf(named[0] as string)
  const all = bound === undefined ? named : [...(bound === '上' ? scale.slice(0, at + 1) : scale.slice(at))]
  return all.map((one) => `${letter ?? ''}${one}`)
}

function isWithin(level: string | null, levels: readonly string[]): boolean {
  if (level === null) return false
  const own = /^[A-E]+$/.test(level) ? [...level] : [level]
  return own.every((one) => levels.includes(one))
}

/**
 * The counts that change once a person has said as what incidents count that tell no level.
 * @param chosen null: it is not counted
 */
export function recount(
  { counts, untold }: CountLine,
  chosen: ReadonlyMap<IncidentRecognition, LevelCount | null>,
): readonly { readonly count: LevelCount; readonly offer: number }[] {
  const left = untold.filter((one) => !chosen.has(one)).length
  return counts.flatMap((count) => {
    const more = untold.filter((one) => chosen.get(one) === count).length
    const offer = offerOf(count.written, count.told.length + more, left)
    return offer === null ? [] : [{ count, offer }]
  })
}
