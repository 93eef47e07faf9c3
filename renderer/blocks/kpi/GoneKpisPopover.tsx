import { useT } from '../../ui/translate.ts'
import { nameOfWeek } from './kpiNotes.ts'
import type { GoneKpi } from './kpiPast.ts'
import '../card.css'

/** The figures that earlier reports had, each with its last value. */
export function GoneKpisPopover({ gone }: { readonly gone: readonly GoneKpi[] }) {
  const t = useT()
  return (
    <div className="card">
      <div className="card-note">{t('kpiCard.goneHint')}</div>
      <div className="card-weeks">
        {gone.flatMap(({ label, key, last }) => [
          <span key={`${key} label`}>{label}</span>,
          <span key={`${key} week`} className="card-none">
            {nameOfWeek(last.week, t)}
          </span>,
          <span key={key}>{last.value === null ? t('kpiCard.none') : `${last.value}${last.unit}`}</span>,
        ])}
      </div>
    </div>
  )
}
