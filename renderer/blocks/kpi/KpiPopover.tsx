import { labelKey } from '../../../shared/blocks/kpi/labelKey.ts'
import type { KpiDecision } from '../../../shared/report/decisions.ts'
import type { IsoDate, KpiProjection } from '../../../shared/report/projection.ts'
import { background, useBackground } from '../../reports/backgroundStore.ts'
import { Choice } from '../../ui/Choice.tsx'
import { useT } from '../../ui/translate.ts'
import { NumberInput } from '../NumberInput.tsx'
import { noKpiDecision } from './judgeKpi.ts'
import { KpiChart } from './KpiChart.tsx'
import { nameOfWeek } from './kpiNotes.ts'
import { pastsOf, sparkOf } from './kpiPast.ts'
import '../card.css'

export interface KpiPopoverProps {
  readonly kpi: KpiProjection
  /** The report's own day. */
  readonly date: IsoDate | null
}

/** A figure's weeks, and by what it is judged: kept for its label in every report. */
export function KpiPopover({ kpi, date }: KpiPopoverProps) {
  const t = useT()
  const { kpiHistory, decisions } = useBackground()
  const key = labelKey(kpi.label)
  const decision = decisions.kpis[key] ?? noKpiDecision
  const past = pastsOf(kpiHistory).get(key) ?? []
  const spark = sparkOf(past, kpi, date)
  const unit = kpi.unit === '' ? '' : ` ${kpi.unit}`
  function decide(change: Partial<KpiDecision>) {
    const next = { ...decision, ...change }
    const isNothing = next.better === null && next.target === null && next.low === null && next.high === null
    void background.decideKpi(key, isNothing ? null : next)
  }
  return (
    <div className="card">
      <div className="card-title">{kpi.label}</div>
      {spark.length > 1 && <KpiChart points={spark} decision={decision} label={t('kpiCard.weeks')} />}
      {past.length === 0 ? (
        <div className="card-note">{t('kpiCard.noHistory')}</div>
      ) : (
        <div className="card-weeks kpi-weeks">
          <span>{t('kpiCard.now')}</span>
          <span>{date ?? ''}</span>
          <span>{kpi.value === null ? t('kpiCard.none') : `${kpi.value}${kpi.unit}`}</span>
          {kpiHistory.slice(0, 12).map((week) => {
            const one = past.find((own) => own.week === week)
            return (
              <KpiWeekRow
                key={week.report}
                name={nameOfWeek(week, t)}
                date={week.date}
                value={one?.value == null ? null : `${one.value}${one.unit}`}
              />
            )
          })}
        </div>
      )}
      <div>
        <div className="card-label">{t('kpiCard.better')}</div>
        <Choice
          label={t('kpiCard.better')}
          value={decision.better ?? 'auto'}
          options={[
            { value: 'up', label: t('kpiCard.betterUp') },
            { value: 'down', label: t('kpiCard.betterDown') },
            { value: 'auto', label: t('kpiCard.betterAuto') },
          ]}
          onChange={(better) => decide({ better: better === 'auto' ? null : better })}
        />
      </div>
      <div>
        <div className="card-label">{t('kpiCard.target') + unit}</div>
        <div className="card-line">
          <NumberInput label={t('kpiCard.target')} value={decision.target} onTake={(target) => decide({ target })} />
        </div>
      </div>
      <div>
        <div className="card-label">{t('kpiCard.range') + unit}</div>
        <div className="card-line">
          <NumberInput
            label={t('kpiCard.low')}
            placeholder={t('kpiCard.low')}
            value={decision.low}
            onTake={(low) => decide({ low })}
          />
          <span className="card-note">–</span>
          <NumberInput
            label={t('kpiCard.high')}
            placeholder={t('kpiCard.high')}
            value={decision.high}
            onTake={(high) => decide({ high })}
          />
        </div>
      </div>
    </div>
  )
}

function KpiWeekRow({ name, date, value }: { name: string; date: IsoDate; value: string | null }) {
  const t = useT()
  return (
    <>
      <span>{name}</span>
      <span className="card-none">{date}</span>
      <span className={value === null ? 'card-none' : undefined}>{value ?? t('kpiCard.none')}</span>
    </>
  )
}
