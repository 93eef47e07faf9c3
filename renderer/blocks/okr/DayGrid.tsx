import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { IntentDays } from '../../../shared/blocks/okr/changeIntentDate.ts'
import { addDays, mondayOf, partsOf } from '../../../shared/report/title/calendar.ts'
import { printWeekday } from '../../ui/dates.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useLocale, useT } from '../../ui/translate.ts'
import { monthDays, monthFrom } from './calendarMonths.ts'

export interface DayGridProps {
  readonly unit: 'day' | 'third' | 'month'
  readonly chosen: IntentDays
  /** The pointer or the focus is on it. */
  readonly onConsider: (days: IntentDays) => void
  readonly onChoose: (days: IntentDays) => void
}

interface Cell {
  readonly days: IntentDays
  readonly text: string
  readonly isOutside?: boolean
}

/** Days of a month, thirds of four months or the months of a year: the arrow keys go through them, Enter chooses. */
export function DayGrid({ unit, chosen, onConsider, onChoose }: DayGridProps) {
  const t = useT()
  const locale = useLocale()
  const [focused, setFocused] = useState(chosen.to)
  const grid = useRef<HTMLFieldSetElement>(null)
  const { year, month } = partsOf(focused)
  const cells = unit === 'day' ? daysOf(year, month) : unit === 'third' ? thirdsOf(year, month, t) : monthsOf(year, t)
  const columns = unit === 'day' ? 7 : 3
  const isAt = ({ days }: Cell) => days.from <= focused && focused <= days.to

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what was chosen with the keys
  useEffect(() => grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), [focused])

  function onKeyDown(event: KeyboardEvent) {
    const next = { PageUp: -1, PageDown: 1 }[event.key]
    if (next !== undefined) {
      event.preventDefault()
      page(next)
      return
    }
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    if (unit === 'day') setFocused(addDays(focused, step))
    else if (unit === 'month') move(step)
    else {
      const third = Math.min(Math.floor((partsOf(focused).day - 1) / 10), 2) + step
      const { year, month } = monthFrom(focused, Math.floor(third / 3))
      setFocused(monthDays(year, month, (((third % 3) + 3) % 3) as 0 | 1 | 2).to)
    }
  }
  function move(months: number) {
    const { year, month } = monthFrom(focused, months)
    setFocused(monthDays(year, month, null).to)
  }
  function page(direction: number) {
    move(direction * (unit === 'month' ? 12 : 1))
  }
  return (
    <div className="day-grid-frame">
      <div className="day-grid-head">
        <IconButton
          size="small"
          icon={ChevronLeft}
          label={t('okrCard.previousMonth')}
          tabIndex={-1}
          onClick={() => page(-1)}
        />
        <span>{unit === 'month' ? year : t('okrCard.monthOf', { year, month })}</span>
        <IconButton
          size="small"
          icon={ChevronRight}
          label={t('okrCard.nextMonth')}
          tabIndex={-1}
          onClick={() => page(1)}
        />
      </div>
      {unit === 'day' && (
        <div className="day-grid" data-columns={7} aria-hidden>
          {cells.slice(0, 7).map(({ days }) => (
            <span key={days.from} className="day-grid-weekday">
              {printWeekday(days.from, locale).replace('周', '').slice(0, 2)}
            </span>
          ))}
        </div>
      )}
      <fieldset ref={grid} className="day-grid" data-columns={columns} onKeyDown={onKeyDown}>
        {cells.map((cell) => (
          <button
            key={cell.days.from}
            type="button"
            className="day-grid-cell"
            aria-label={cell.days.from === cell.days.to ? cell.days.from : cell.text}
            data-outside={cell.isOutside || undefined}
            data-chosen={(cell.days.from === chosen.from && cell.days.to === chosen.to) || undefined}
            tabIndex={isAt(cell) && cell.isOutside !== true ? 0 : -1}
            onFocus={() => onConsider(cell.days)}
            onPointerEnter={() => onConsider(cell.days)}
            onClick={() => onChoose(cell.days)}
          >
            {cell.text}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** Six weeks, so that the grid doesn't jump. */
function daysOf(year: number, month: number): readonly Cell[] {
  const { from } = monthDays(year, month, null)
  const start = mondayOf(from)
  return Array.from({ length: 42 }, (_, at) => {
    const day = addDays(start, at)
    const parts = partsOf(day)
    return { days: { from: day, to: day }, text: String(parts.day), isOutside: parts.month !== month }
  })
}

function thirdsOf(year: number, month: number, t: ReturnType<typeof useT>): readonly Cell[] {
  const names = [t('okrCard.early'), t('okrCard.middle'), t('okrCard.late')]
  return names.map((text, at) => ({ days: monthDays(year, month, at as 0 | 1 | 2), text }))
}

function monthsOf(year: number, t: ReturnType<typeof useT>): readonly Cell[] {
  return Array.from({ length: 12 }, (_, at) => ({
    days: monthDays(year, at + 1, null),
    text: t('okrCard.monthName', { month: at + 1 }),
  }))
}
