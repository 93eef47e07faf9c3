import type { IncidentRecognition } from '../../../shared/blocks/incident/incident.ts'
import type { IncidentFacts } from '../../../shared/blocks/incident/readFacts.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { IsoMinute } from '../../../shared/report/projection.ts'
import type { TextPlace } from '../blockLook.ts'
import { printLevel } from './incidentNotes.ts'
import { printDuration } from './printDuration.ts'

export interface IncidentFactsViewProps {
  readonly incident: IncidentRecognition
  readonly t: Translate
  readonly onGoTo: (place: TextPlace) => void
}

interface Row {
  readonly name: 'start' | 'end' | 'duration' | 'foundBy' | 'side' | 'level' | 'review' | 'impact'
  readonly value: string
  readonly place: TextPlace
}

/** Everything that is read off an incident; each goes to the words that say it. */
export function IncidentFactsView({ incident, t, onGoTo }: IncidentFactsViewProps) {
  const rows = rowsOf(incident.value.facts, t)
  const unread = (['end', 'foundBy', 'side', 'impact'] as const).filter((name) =>
    rows.every((row) => row.name !== name),
  )
  return (
    <div className="incident-facts">
      <h3>{t('incident.title')}</h3>
      <dl>
        {rows.map(({ name, value, place }, at) => (
          <div key={`${name} ${place.from} ${value}`}>
            <dt>{rows[at - 1]?.name === name ? '' : t(`incident.${name}`)}</dt>
            <dd>
              <button type="button" title={t('incident.goTo')} onClick={() => onGoTo(place)}>
                <span>{value}</span>
                {name !== 'start' && name !== 'end' && <q>{wordsAt(place)}</q>}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {unread.length > 0 && (
        <p>{t('incident.unread', { facts: unread.map((name) => t(`incident.${name}`)).join('、') })}</p>
      )}
    </div>
  )
}

function rowsOf(facts: IncidentFacts, t: Translate): readonly Row[] {
  const row = <V,>(name: Row['name'], fact: ({ readonly value: V } & TextPlace) | null, print: (value: V) => string) =>
    fact === null ? [] : [{ name, value: print(fact.value), place: fact }]
  return [
    ...row('start', facts.start, printMinute),
    ...row('end', facts.end, printMinute),
    ...row('duration', facts.duration, (minutes) => printDuration(minutes, t)),
    ...row('foundBy', facts.foundBy, (finder) => t(`incident.finderLong.${finder}`)),
    ...row('side', facts.causeSide, (side) => t(`incident.causeLong.${side}`)),
    ...facts.impacts.flatMap((impact) => row('impact', impact, (figure) => figure)),
    ...row('level', facts.level, (level) => printLevel(level, t)),
    ...row('review', facts.review, () => t('incident.underReview')),
  ]
}

/** `2023-02-03T14:41` as `2/3 14:41`. */
function printMinute(minute: IsoMinute): string {
  return `${Number(minute.slice(5, 7))}/${Number(minute.slice(8, 10))} ${minute.slice(11)}`
}

/** The words themselves with a few around them, where they are short. */
function wordsAt({ block, from, to }: TextPlace): string {
  const { text } = blockText(block)
  const words = text.slice(from, to)
  if (words.length > 6) return words
  const before = /[^，。；：,;\d\s]{0,8}$/.exec(text.slice(0, from))?.[0] ?? ''
  const behind = /^[^，。；：,;\d\s]{0,8}/.exec(text.slice(to))?.[0] ?? ''
  return `${before}${words}${behind}`
}
