import { useState } from 'react'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Reading } from '../../../shared/report/reading.ts'
import { client } from '../../ipc/client.ts'
import { type Background, earlierWeek } from '../../reports/background.ts'
import { useReports } from '../../reports/reportsStore.ts'
import { printWeek } from '../../reports/weekNames.ts'
import { printFullDay } from '../../ui/dates.ts'
import { Select } from '../../ui/Select.tsx'
import { useLocale, useT } from '../../ui/translate.ts'

/** The report that the page is compared with. */
export interface Other {
  readonly id: number | null
  readonly reading: Reading | null
  readonly choose: (id: number) => void
}

/** The nearest report before, until another one is chosen. */
export function useOtherWeek({ weeks }: Background): Other {
  const [chosen, setChosen] = useState<{ readonly id: number; readonly reading: Reading } | null>(null)
  const last = weeks[0]
  return {
    id: chosen?.id ?? last?.report.id ?? null,
    reading: chosen?.reading ?? last?.reading ?? null,
    choose: (id) => {
      const known = weeks.find((week) => week.report.id === id)
      if (known !== undefined) setChosen({ id, reading: known.reading })
      else
        void client.openReport(id).then((result) => {
          if (result.ok) setChosen({ id, reading: earlierWeek(result.value).reading })
        })
    },
  }
}

/** As many as a list that opens can show at once. */
const most = 120

export interface OtherWeekProps {
  readonly report: ReportSummary
  readonly background: Background
  readonly other: Other
}

/** Which week to compare with. */
export function OtherWeek({ report, background: { weeks }, other }: OtherWeekProps) {
  const t = useT()
  const locale = useLocale()
  const all = useReports((state) => state.reports)
  const at = all.findIndex(({ id }) => id === report.id)
  const from = Math.max(0, at - most / 4)
  const near = all.slice(from, from + most).filter(({ id }) => id !== report.id)
  const last = weeks[0]?.report.id
  return (
    <label className="compare-week" htmlFor="compare-week">
      <span>{t('compare.with')}</span>
      <Select
        id="compare-week"
        value={String(other.id ?? '')}
        options={near.map((one) => ({
          value: String(one.id),
          label: one.week === null ? one.title : `${printWeek(one, t)}${one.id === last ? t('compare.last') : ''}`,
          note: one.date === null ? undefined : printFullDay(one.date, locale),
        }))}
        onChange={(id) => other.choose(Number(id))}
      />
    </label>
  )
}
