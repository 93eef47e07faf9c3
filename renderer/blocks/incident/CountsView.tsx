import { useState } from 'react'
import { type CountLine, type LevelCount, recount } from '../../../shared/blocks/incident/countLine.ts'
import type { IncidentRecognition } from '../../../shared/blocks/incident/incident.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import type { PlaceEdit } from '../../../shared/report/placeEdit.ts'
import { Button } from '../../ui/Button.tsx'
import type { TextPlace } from '../blockLook.ts'

export interface CountsViewProps {
  readonly line: CountLine
  readonly t: Translate
  readonly onGoTo: (place: TextPlace) => void
  readonly onApply: (edits: readonly PlaceEdit[]) => void
}

/** The incidents that a line counts. Where their words don't tell as what, a person may say so, for this line alone. */
export function CountsView({ line, t, onGoTo, onApply }: CountsViewProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<IncidentRecognition, LevelCount | null>>(new Map())
  const { kpi, counts, untold } = line
  const told = counts.flatMap((count) => count.told.map((incident) => ({ incident, count })))
  const changes = recount(line, chosen)
  const edits = changes.map(({ count, offer }) => ({ block: kpi.block, ...count.place, text: String(offer) }))
  const unsure = untold.some((incident) => !chosen.has(incident))
  return (
    <div className="incident-count-view">
      <h3>{t('incident.countTitle', { count: told.length + untold.length })}</h3>
      <ul>
        {told.map(({ incident, count }) => (
          <li key={incident.line + nameOf(incident)}>
            <button type="button" onClick={() => onGoTo(placeOf(incident))}>
              {nameOf(incident)}
            </button>
            <span>{count.label}</span>
          </li>
        ))}
        {untold.map((incident) => (
          <li key={incident.line + nameOf(incident)}>
            <button type="button" onClick={() => onGoTo(placeOf(incident))}>
              {nameOf(incident)}
            </button>
            <span className="incident-choices">
              {[...counts, null].map((count) => (
                <button
                  key={count?.label ?? ''}
                  type="button"
                  aria-pressed={chosen.has(incident) && chosen.get(incident) === count}
                  onClick={() => setChosen(new Map(chosen).set(incident, count))}
                >
                  {count?.label ?? t('incident.countLeave')}
                </button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {untold.length > 0 && <p>{t('incident.countUntoldHint')}</p>}
      {edits.length > 0 ? (
        <Button look="primary" onClick={() => onApply(edits)}>
          {t('incident.countApply', {
            changes: changes.map(({ count, offer }) => `${count.label} ${count.written ?? '–'} → ${offer}`).join('，'),
          })}
        </Button>
      ) : (
        <p>{t(unsure ? 'incident.countUnsure' : 'incident.countSame')}</p>
      )}
    </div>
  )
}

function nameOf({ block, value }: IncidentRecognition): string {
  const { text } = blockText(block)
  return value.summary.split('\n')[0] || (text.split('\n')[0] ?? '')
}

function placeOf({ block, fields }: IncidentRecognition): TextPlace {
  const summary = fields.find((field) => field.name === 'summary' && field.block === block)
  return summary ?? { block, from: 0, to: 0 }
}
