import { useDeferredValue, useEffect, useId, useMemo, useState } from 'react'
import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { Settings } from '../../shared/ipc/calls/settings.ts'
import type { Problem } from '../../shared/ipc/problem.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { readDocument } from '../../shared/notion/readDocument.ts'
import type { CarryOverRules } from '../../shared/report/nextWeek/carryOverRules.ts'
import { type NextWeek, proposeNextWeek } from '../../shared/report/nextWeek/nextWeek.ts'
import type { IsoDate } from '../../shared/report/projection.ts'
import type { WeekNumbering } from '../../shared/report/title/weekNumbering.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { client } from '../ipc/client.ts'
import { numberingOf, settings as settingsOf } from '../settings/settingsStore.ts'
import { Button } from '../ui/Button.tsx'
import { Cut } from '../ui/Cut.tsx'
import { DateField } from '../ui/DateField.tsx'
import { printWeekday } from '../ui/dates.ts'
import { Field } from '../ui/Field.tsx'
import { Modal } from '../ui/Modal.tsx'
import { Select } from '../ui/Select.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { CarryOverChoice } from './CarryOverChoice.tsx'
import { carryOverGroups } from './carryOverGroups.ts'
import { DraftPreview } from './DraftPreview.tsx'
import { navigation } from './navigation.ts'
import { reportActions } from './reportActions.ts'
import { reports, useReports } from './reportsStore.ts'
import { printWeekNumber } from './weekNames.ts'
import './NewWeekDialog.css'

/** Makes the draft of a new week from an earlier report, shows it, and creates it. */
export function NewWeekDialog({ base: first, settings }: { readonly base: number; readonly settings: Settings }) {
  const t = useT()
  const locale = useLocale()
  const ids = { base: useId(), date: useId() }
  const list = useReports((state) => state.reports)
  const [base, setBase] = useState(first)
  const [date, setDate] = useState<IsoDate | null>(null)
  const [rules, setRules] = useState(settings.carryOver)
  const [now] = useState(() => new Date())
  const [creating, setCreating] = useState(false)
  const { text, problem } = useReportText(base)
  const numbering = numberingOf(settings)
  const draft = useDraft(useDeferredValue(text), date, numbering, useDeferredValue(rules), now)

  const week = draft === null ? null : printWeekNumber(draft.week, t)
  const taken = draft === null ? undefined : list.find((report) => isOfWeek(report, draft.week))

  async function create() {
    if (draft === null || creating) return
    setCreating(true)
    try {
      await settingsOf.change({ carryOver: rules })
      await reportActions.createReport(draft.text)
    } finally {
      setCreating(false)
    }
  }

  return (
    <Modal
      title={t('newWeek.title')}
      detail={t('newWeek.detail')}
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <span className="modal-footer-note" role="status">
            {problem !== null
              ? wordProblem(problem, t)
              : taken !== undefined && week !== null && t('newWeek.exists', { week })}
          </span>
          <Button look="quiet" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          {taken === undefined ? (
            <Button look="primary" disabled={draft === null || creating} onClick={() => run(create)}>
              {week === null ? t('newWeek.createPlain') : t('newWeek.create', { week })}
            </Button>
          ) : (
            <Button look="primary" onClick={() => run(() => openTaken(taken.id))}>
              {t('newWeek.open')}
            </Button>
          )}
        </>
      }
    >
      <div className="new-week">
        <div className="new-week-choices">
          <Field label={t('newWeek.base')} id={ids.base}>
            <Select
              id={ids.base}
              value={String(base)}
              options={bases(list, base).map((report) => ({
                value: String(report.id),
                label: report.title === '' ? t('page.untitled') : report.title,
                note: report === list[0] ? t('newWeek.newest') : undefined,
              }))}
              onChange={(id) => {
                setBase(Number(id))
                setDate(null)
              }}
            />
          </Field>
          <Field label={t('newWeek.date')} id={ids.date}>
            <div className="new-week-date">
              <DateField id={ids.date} value={date ?? draft?.date ?? null} onChange={setDate} first />
              {draft !== null && (
                <span className="new-week-day">
                  {printWeekday(draft.date, locale)} {week}
                </span>
              )}
            </div>
          </Field>
          <fieldset className="new-week-rules">
            <legend className="new-week-legend">{t('newWeek.sections')}</legend>
            <p className="field-note">{t('newWeek.sectionsDetail')}</p>
            <ul>
              {carryOverGroups(draft?.sections ?? []).map(({ kind, titles }) => (
                <li key={kind} className="new-week-rule">
                  <Cut text={titles.length === 0 ? t(`sectionKind.${kind}`) : titles.join('  ')} />
                  <CarryOverChoice
                    kind={kind}
                    value={rules[kind]}
                    onChange={(rule) => setRules({ ...rules, [kind]: rule })}
                  />
                </li>
              ))}
            </ul>
            {draft !== null && draft.sections.length === 0 && <p className="field-note">{t('newWeek.nothing')}</p>}
          </fieldset>
        </div>
        <DraftPreview document={draft?.document ?? null} text={draft?.text ?? ''} />
      </div>
    </Modal>
  )
}

async function openTaken(id: number) {
  closeDialog()
  await navigation.showReport(id)
}

function useDraft(
  text: string | null,
  date: IsoDate | null,
  numbering: WeekNumbering,
  rules: CarryOverRules,
  now: Date,
): NextWeek | null {
  const document = useMemo(() => (text === null ? null : readDocument(text)), [text])
  return useMemo(
    () => (document === null ? null : proposeNextWeek(document, { date: date ?? undefined, numbering, rules, now })),
    [document, date, numbering, rules, now],
  )
}

interface ReadText {
  readonly id: number
  readonly text: string | null
  readonly problem: Problem | null
}

/** The text of a report; while another one is being read still the last one's. */
function useReportText(id: number): Omit<ReadText, 'id'> {
  const [read, setRead] = useState<ReadText>({ id, text: null, problem: null })
  useEffect(() => {
    let current = true
    run(async () => {
      const next = await readText(id)
      if (current) setRead(next)
    })
    return () => {
      current = false
    }
  }, [id])
  return { text: read.text, problem: read.id === id ? read.problem : null }
}

/** The page's own text where the report is the open one, so that nothing just typed is missing. */
async function readText(id: number): Promise<ReadText> {
  if (reports.store.getState().open?.report.id === id) return { id, text: reports.currentText(), problem: null }
  const result = await client.openReport(id)
  return result.ok ? { id, text: result.value.text, problem: null } : { id, text: null, problem: result.problem }
}

/** The newest reports to choose from, and the one that is chosen. */
function bases(list: readonly ReportSummary[], chosen: number): readonly ReportSummary[] {
  return list.filter((report, at) => at < 60 || report.id === chosen)
}

function isOfWeek(report: ReportSummary, week: NextWeek['week']): boolean {
  return report.week?.year === week.year && report.week.number === week.number
}
