import { Siren, Table } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import type { FigureHistory } from '../../../shared/insight/figures/figureHistory.ts'
import { filterLedger, groupLedger, noFilter, sortLedger } from '../../../shared/insight/incidents/ledgerFilter.ts'
import { ledgerSums, trendOf } from '../../../shared/insight/incidents/ledgerSums.ts'
import { incidentsIn, spanOf } from '../../../shared/insight/incidents/periods.ts'
import type { LedgerIncident } from '../../../shared/insight/incidents/telling.ts'
import { everything, yearSpan } from '../../../shared/insight/span.ts'
import type { Decisions } from '../../../shared/report/decisions.ts'
import { client } from '../../ipc/client.ts'
import { useReports, useReportsById } from '../../reports/reportsStore.ts'
import { useT } from '../../ui/translate.ts'
import { ExportMenu } from '../ExportMenu.tsx'
import { useChartColours } from '../figures/useChartColours.ts'
import { NextSteps } from '../NextSteps.tsx'
import { readIncidents } from '../readIncidents.ts'
import { useArchive } from '../useArchive.ts'
import { ViewEmpty } from '../ViewEmpty.tsx'
import { ViewFrame } from '../ViewFrame.tsx'
import type { ViewProps } from '../view.ts'
import { Availability } from './Availability.tsx'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerList } from './LedgerList.tsx'
import { LedgerSumsView } from './LedgerSumsView.tsx'
import { ledger, useLedger } from './ledgerStore.ts'
import { ledgerCsv, ledgerMarkdown } from './ledgerTable.ts'
import { TrendChart } from './TrendChart.tsx'
import './incidents.css'

interface Answer {
  readonly year: number | null
  readonly incidents: readonly LedgerIncident[]
  /** Of the year. */
  readonly figures: FigureHistory | null
  readonly decisions: Decisions['kpis']
}

/** The incidents of all weeks: what they come to, and each of them. */
export function IncidentsView({ weeksHidden }: ViewProps) {
  const { year: chosen } = useLedger()
  const reports = useReports((state) => state.reports)
  const years = useMemo(
    () =>
      [...new Set(reports.flatMap(({ date }) => (date === null ? [] : Number(date.slice(0, 4)))))].sort(
        (a, b) => b - a,
      ),
    [reports],
  )
  const year = chosen === undefined ? (years[0] ?? null) : chosen
  const ask = useCallback(async (): Promise<Answer> => {
    const span = year === null ? everything : yearSpan(year)
    const [incidents, figures, { kpis }] = await Promise.all([
      readIncidents(span),
      year === null ? null : client.readFigures(span),
      client.readDecisions(),
    ])
    return { year, incidents, figures, decisions: kpis }
  }, [year])
  const answer = useArchive(ask)
  if (answer === null)
    return (
      <ViewFrame name="incidents" weeksHidden={weeksHidden}>
        {null}
      </ViewFrame>
    )
  return <Ledger answer={answer} years={years} weeksHidden={weeksHidden} />
}

interface LedgerProps extends ViewProps {
  readonly answer: Answer
  readonly years: readonly number[]
}

function Ledger({ answer, years, weeksHidden }: LedgerProps) {
  const t = useT()
  const { part, filter, order, falling, grouping } = useLedger()
  const reports = useReportsById()
  const scroller = useRef<HTMLDivElement>(null)
  const colours = useChartColours()
  const { year, incidents, figures, decisions } = answer

  const inPeriod = useMemo(
    () => (year === null ? incidents : incidentsIn(incidents, spanOf(year, part))),
    [incidents, year, part],
  )
  const shown = useMemo(
    () => sortLedger(filterLedger(inPeriod, filter), order, falling),
    [inPeriod, filter, order, falling],
  )
  const groups = useMemo(() => groupLedger(shown, grouping), [shown, grouping])
  const sums = useMemo(() => ledgerSums(shown), [shown])
  const ofYear = useMemo(() => (year === null ? null : ledgerSums(incidents)), [incidents, year])
  const trend = useMemo(() => trendOf(filterLedger(incidents, filter), year), [incidents, filter, year])
  const nameOf = useCallback(
    (period: string) =>
      period.length === 4
        ? period
        : year === null
          ? period
          : t('incidents.part.month', { number: Number(period.slice(5)) }),
    [t, year],
  )

  const trendName = t(trend[0]?.period.length === 4 ? 'incidents.trendOfYears' : 'incidents.trend')

  if (years.length === 0 && incidents.length === 0)
    return (
      <ViewFrame name="incidents" weeksHidden={weeksHidden}>
        <ViewEmpty icon={Siren} title={t('incidents.none')} detail={t('incidents.noneDetail')}>
          <NextSteps />
        </ViewEmpty>
      </ViewFrame>
    )
  return (
    <ViewFrame
      name="incidents"
      weeksHidden={weeksHidden}
      ownScroll
      detail={t('incidents.detail', { count: shown.length })}
      filters={<LedgerFilters years={years} year={year} incidents={inPeriod} />}
      actions={
        <ExportMenu
          icon={Table}
          name={t('views.incidents')}
          disabled={shown.length === 0}
          csv={() => ledgerCsv(shown, reports, t)}
          markdown={() => ledgerMarkdown(shown, reports, t)}
        />
      }
    >
      <div className="incidents" ref={scroller}>
        <LedgerSumsView sums={sums} />
        <div className="incidents-sides">
          {trend.length > 0 && (
            <section className="incidents-trend" aria-label={trendName}>
              <h2 className="ledger-heading">{trendName}</h2>
              <TrendChart
                trend={trend}
                colours={colours}
                label={trendName}
                nameOf={nameOf}
                onPick={(period) =>
                  ledger.setState(
                    period.length === 4
                      ? { year: Number(period), part: 'year' }
                      : { year: Number(period.slice(0, 4)), part: `m${period.slice(5)}` },
                  )
                }
              />
            </section>
          )}
          {year !== null && ofYear !== null && figures !== null && (
            <Availability year={year} figures={figures} decisions={decisions} sums={ofYear} />
          )}
        </div>
        {shown.length > 0 ? (
          <LedgerList groups={groups} grouping={grouping} scroller={scroller} />
        ) : (
          <ViewEmpty
            icon={Siren}
            title={t(incidents.length === 0 ? 'incidents.none' : 'incidents.noneLeft')}
            detail={t(incidents.length === 0 ? 'incidents.noneDetail' : 'incidents.noneLeftDetail')}
          >
            {incidents.length > 0 && (
              <NextSteps
                step={{
                  label: t('incidents.dropFilters'),
                  take: () => ledger.setState({ filter: noFilter, part: 'year' }),
                }}
              />
            )}
            {incidents.length === 0 && year !== null && years.length > 1 && (
              <NextSteps step={{ label: t('views.seeAllYears'), take: () => ledger.setState({ year: null }) }} />
            )}
          </ViewEmpty>
        )}
        <p className="incidents-rule">{t('incidents.rule')}</p>
      </div>
    </ViewFrame>
  )
}
