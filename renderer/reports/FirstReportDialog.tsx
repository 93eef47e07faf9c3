import { useId, useMemo, useState } from 'react'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import { plainText } from '../../shared/notion/document.ts'
import { printDocument } from '../../shared/notion/printDocument.ts'
import { firstReport } from '../../shared/report/nextWeek/firstReport.ts'
import { headOf } from '../../shared/report/title/reportHead.ts'
import { weekOf } from '../../shared/report/title/weekNumbering.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { numberingOf } from '../settings/settingsStore.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { today } from '../ui/dates.ts'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useT } from '../ui/translate.ts'
import { reportActions } from './reportActions.ts'
import { useReports } from './reportsStore.ts'
import { printWeekNumber } from './weekNames.ts'

/** Begins a report with none before it. */
export function FirstReportDialog({ settings }: { readonly settings: Settings }) {
  const t = useT()
  const id = useId()
  const [now] = useState(() => new Date())
  const [date, setDate] = useState(() => today(now))
  const numbering = numberingOf(settings)
  const document = useMemo(() => firstReport(date, numbering, now), [date, numbering, now])
  const week = weekOf(date, numbering)
  const taken = useReports((state) =>
    state.reports.find((report) => report.week?.year === week.year && report.week.number === week.number),
  )
  const { page } = headOf(document)
  return (
    <Modal
      title={t('first.title')}
      detail={t('first.detail')}
      size="small"
      onClose={closeDialog}
      footer={
        <>
          <Button look="quiet" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" onClick={() => run(() => reportActions.createReport(printDocument(document)))}>
            {t(taken === undefined ? 'first.create' : 'newWeek.open')}
          </Button>
        </>
      }
    >
      <Field
        label={t('first.date')}
        id={id}
        note={taken === undefined ? undefined : t('newWeek.exists', { week: printWeekNumber(week, t) })}
      >
        <DateField id={id} value={date} onChange={setDate} first />
      </Field>
      <div className="first-result">
        <span className="field-label">{t('first.result')}</span>
        <p className="output" role="status">
          {page === null ? '' : plainText(page.content)}
        </p>
      </div>
    </Modal>
  )
}
