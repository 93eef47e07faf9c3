import { useState } from 'react'
import { changeIntentDate, type IntentDays, spanOf } from '../../../shared/blocks/okr/changeIntentDate.ts'
import { type IntentReading, readIntentDates } from '../../../shared/blocks/okr/readIntentDates.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { addDays, daysBetween } from '../../../shared/report/title/calendar.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { DayGrid } from './DayGrid.tsx'
import type { OkrPopoverProps } from './okrPopoverProps.ts'
import '../card.css'
import './DatePopover.css'

type Unit = 'day' | 'third' | 'month'

/** Another day, third of a month or month for a date that an item intends; its characters alone change in the text. */
export function DatePopover({ item, surroundings, close }: OkrPopoverProps) {
  const t = useT()
  const { page, date: today } = surroundings
  const text = blockText(item.block)
  const intents = intentsOf(item, readIntentDates(text.text, text.plain, today))
  const [at, setAt] = useState(intents.length - 1)
  const intent = intents[at]
  const [unit, setUnit] = useState<Unit>(() => (intent === undefined ? 'day' : unitOf(intent)))
  const [considered, setConsidered] = useState<IntentDays | null>(null)
  if (intent === undefined) return <div className="card card-narrow card-note">{t('okrCard.goneBlock')}</div>

  const editFor = (days: IntentDays) => changeIntentDate(text, intent, days, today)
  const edit = considered === null ? null : editFor(considered)
  const words = text.text.slice(intent.date.from, intent.date.to)
  function choose(days: IntentDays) {
    const change = editFor(days)
    if (change === null) return
    page.edit([{ block: item.block, ...change }])
    close()
  }
  return (
    <div className="card date-card">
      {intents.length > 1 && (
        <Choice
          label={t('okrCard.date')}
          value={String(at)}
          options={intents.map((one, index) => ({
            value: String(index),
            label: text.text.slice(one.date.from, one.date.to),
            detail: one.written,
          }))}
          onChange={(value) => {
            const next = intents[Number(value)]
            setAt(Number(value))
            if (next !== undefined) setUnit(unitOf(next))
          }}
        />
      )}
      <Choice
        label={t('okrCard.date')}
        value={unit}
        options={[
          { value: 'day', label: t('okrCard.day') },
          { value: 'third', label: t('okrCard.third') },
          { value: 'month', label: t('okrCard.month') },
        ]}
        onChange={setUnit}
      />
      <DayGrid
        key={`${at} ${unit}`}
        unit={unit}
        chosen={intent}
        onConsider={(days) => setConsidered(shifted(intent, days, unit))}
        onChoose={(days) => choose(shifted(intent, days, unit))}
      />
      <div className="card-note">
        {considered === null || edit === null || edit.text === words
          ? intent.written
          : t('okrCard.becomes', { before: words, after: edit.text })}
      </div>
    </div>
  )
}

/** Those that are promised, in reading order. */
function intentsOf({ fields }: OkrPopoverProps['item'], intents: readonly IntentReading[]): readonly IntentReading[] {
  const promised = fields.filter(({ name }) => name === 'date')
  return intents.filter(({ range }) => promised.some(({ from }) => from === range.from))
}

function unitOf(days: IntentDays): Unit {
  const span = spanOf(days)
  if (span === 'month') return 'month'
  return span === 'day' || span === 'range' ? 'day' : 'third'
}

/** A range of days moves as a whole: its last day is the one that counts. */
function shifted(intent: IntentReading, days: IntentDays, unit: Unit): IntentDays {
  if (unit !== 'day' || intent.parts.endDay === undefined || spanOf(intent) === 'day') return days
  return { from: addDays(days.to, -daysBetween(intent.from, intent.to)), to: days.to }
}
