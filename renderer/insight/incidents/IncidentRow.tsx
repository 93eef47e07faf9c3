import { useEffect, useRef, useState } from 'react'
import { type LedgerIncident, lacksCause, lacksHandling } from '../../../shared/insight/incidents/telling.ts'
import { run } from '../../app/run.ts'
import { printDuration } from '../../blocks/incident/printDuration.ts'
import { navigation } from '../../reports/navigation.ts'
import { useReportsById } from '../../reports/reportsStore.ts'
import { printWeekNumber } from '../../reports/weekNames.ts'
import { printDay, printFullDay } from '../../ui/dates.ts'
import { languageOf, useLocale, useT } from '../../ui/translate.ts'
import { useLedger } from './ledgerStore.ts'

/** One incident: what its words say, what they don't, and the weeks that tell it. */
export function IncidentRow({ incident }: { readonly incident: LedgerIncident }) {
  const t = useT()
  const locale = useLocale()
  const { start, end, summary, cause, handling, impact, tellings } = incident
  const newest = tellings.at(-1)
  const { year } = useLedger()
  const ofYears = year === null
  return (
    <article className="ledger-row" lang={languageOf(summary)}>
      <div className="ledger-time">
        {start === null ? (
          <span className="ledger-none">{t('incidents.untimed')}</span>
        ) : (
          <time dateTime={start}>
            {(ofYears ? printFullDay : printDay)(start.slice(0, 10), locale)} {start.slice(11)}
          </time>
        )}
        {end !== null && (
          <span className="ledger-end">
            → {start?.slice(0, 10) === end.slice(0, 10) ? '' : `${printDay(end.slice(0, 10), locale)} `}
            {end.slice(11)}
          </span>
        )}
      </div>
      <div className="ledger-words-of">
        <button
          type="button"
          className="ledger-summary"
          onClick={() => newest !== undefined && run(() => navigation.showLine(newest.report, newest.line))}
        >
          {summary === '' ? t('incidents.noSummary') : summary}
        </button>
        <Told name={t('incidents.column.cause')} text={cause} />
        <Told name={t('incidents.column.handling')} text={handling} />
        <Told name={t('incidents.column.impact')} text={impact !== null && summary.includes(impact) ? null : impact} />
        <div className="ledger-lackings">
          {lacksCause(incident) && <p className="ledger-lacking">{t('incidents.lacking.cause')}</p>}
          {lacksHandling(incident) && <p className="ledger-lacking">{t('incidents.lacking.handling')}</p>}
          {incident.underReview && <p className="ledger-review">{t('incidents.lacking.review')}</p>}
        </div>
      </div>
      <span>{incident.durationMinutes === null ? <None /> : printDuration(incident.durationMinutes, t)}</span>
      <span>{incident.foundBy === null ? <None /> : t(`incident.finder.${incident.foundBy}`)}</span>
      <span>{incident.causeSide === null ? <None /> : t(`incident.cause.${incident.causeSide}`)}</span>
      <span>{incident.level === null ? <None /> : incident.level}</span>
      <Weeks tellings={tellings} ofYears={ofYears} />
    </article>
  )
}

/** Up to so many weeks are named; of more the first and the last, until the others are asked for. */
const mostWeeks = 3

/** The weeks that tell it, each of which leads to its line. */
function Weeks({ tellings, ofYears }: Pick<LedgerIncident, 'tellings'> & { readonly ofYears: boolean }) {
  const t = useT()
  const reports = useReportsById()
  const list = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  // The button that was pressed has given way to these.
  useEffect(() => {
    if (isOpen) list.current?.querySelectorAll('button')[1]?.focus()
  }, [isOpen])
  const isCut = !isOpen && tellings.length > mostWeeks
  const nameOf = (report: number) => {
    const week = reports.get(report)?.week ?? null
    if (week === null) return t('incidents.open')
    const name = printWeekNumber(week, t)
    return ofYears ? t('views.weekOfYear', { year: week.year, week: name }) : name
  }
  return (
    <span className="ledger-weeks" ref={list}>
      {tellings.map(({ report, line }, at) => {
        if (isCut && at === 1) {
          return (
            <button key="others" type="button" className="ledger-others" onClick={() => setOpen(true)}>
              {t('incidents.otherWeeks', { count: tellings.length - 2 })}
            </button>
          )
        }
        if (isCut && at > 1 && at < tellings.length - 1) return null
        return (
          <button
            key={`${report}:${line}`}
            type="button"
            className="ledger-week"
            onClick={() => run(() => navigation.showLine(report, line))}
          >
            {nameOf(report)}
          </button>
        )
      })}
    </span>
  )
}

function None() {
  return <span className="ledger-none">–</span>
}

function Told({ name, text }: { readonly name: string; readonly text: string | null }) {
  if (text === null) return null
  return (
    <p className="ledger-told" title={text}>
      <span className="ledger-told-name">{name}</span>
      {text}
    </p>
  )
}
