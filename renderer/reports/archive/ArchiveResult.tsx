import { Check, CircleAlert } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { Settings } from '../../../shared/ipc/calls/settings.ts'
import { type ImportFilter, type ImportRow, type ImportSums, importFilters } from '../../../shared/ipc/importReport.ts'
import { megabytes } from '../../../shared/messages/megabytes.ts'
import type { MessageKey } from '../../../shared/messages/messages.ts'
import { closeDialog } from '../../app/appStore.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { numberingOf, numberingOpen, settings as settingsOf } from '../../settings/settingsStore.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { PagedRows } from '../../ui/PagedRows.tsx'
import { useT } from '../../ui/translate.ts'
import { NumberingQuestion } from '../NumberingQuestion.tsx'
import { ArchiveRow } from './ArchiveRow.tsx'
import { reviewConflicts } from './archiveActions.ts'
import { useArchiveImport } from './archiveStore.ts'

type Totals = Readonly<Record<ImportFilter, number>>

/** What came of an import: its sums, the check of all bytes, and each page and file. */
export function ArchiveResult({ sums, settings }: { readonly sums: ImportSums; readonly settings: Settings }) {
  const t = useT()
  const answers = useArchiveImport((state) => state.answers)
  const [totals, setTotals] = useState<Totals | null>(null)
  const [chosen, setChosen] = useState<ImportFilter | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer changes how many there are
  useEffect(() => {
    run(async () => {
      const counts = await Promise.all(importFilters.map((filter) => client.listImportRows(filter, 0, 0)))
      const [attention = 0, imported = 0, unchanged = 0] = counts.map(({ total }) => total)
      setTotals({ attention, imported, unchanged })
    })
  }, [answers])
  const filter = chosen ?? importFilters.find((one) => (totals?.[one] ?? 0) > 0) ?? 'imported'
  const load = useCallback(
    (from: number, count: number, show: (rows: readonly ImportRow[]) => void) =>
      run(async () => show((await client.listImportRows(filter, from, count)).rows)),
    [filter],
  )
  // What failed has not brought a title that could leave the rule open.
  const asksNumbering = sums.stopped === null && sums.imported.report + sums.unchanged > 0
  const isPart = sums.cancelled || sums.stopped !== null
  return (
    <Modal
      title={titleOf(sums, t)}
      detail={isPart ? t('archive.partDetail') : sums.sources.join('、')}
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <span className="modal-footer-note">
            {t('archive.seen', {
              pages: sums.seen.pages,
              files: sums.seen.files,
              size: megabytes(sums.seen.bytes),
            })}
          </span>
          {sums.conflicts > 0 && (
            <Button onClick={() => run(reviewConflicts)}>{t('archive.compareAll', { count: sums.conflicts })}</Button>
          )}
          <Button look="primary" data-first onClick={() => run(() => done(settings, asksNumbering))}>
            {t('common.done')}
          </Button>
        </>
      }
    >
      {asksNumbering && <NumberingQuestion settings={settings} />}
      <dl className="archive-sums">
        {figuresOf(sums).map(([key, count]) => (
          <div key={key} className="archive-sum">
            <dt>{t(key)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {sums.checked.pages > 0 && <ByteCheck {...sums.checked} />}
      {totals !== null && (
        <>
          <div className="archive-filter">
            <Choice
              label={titleOf(sums, t)}
              value={filter}
              options={importFilters.map((one) => ({
                value: one,
                label: t(`archiveFilter.${one}`, { count: totals[one] }),
              }))}
              onChange={setChosen}
            />
          </div>
          {totals[filter] === 0 ? (
            <p className="archive-nothing">{t('archive.nothing')}</p>
          ) : (
            <PagedRows<ImportRow>
              key={filter}
              className="archive-rows"
              label={t(`archiveFilter.${filter}`, { count: totals[filter] })}
              total={totals[filter]}
              rowHeight={52}
              version={answers}
              load={load}
              row={(row) => <ArchiveRow row={row} />}
            />
          )}
        </>
      )}
    </Modal>
  )
}

function ByteCheck({ pages, different }: ImportSums['checked']) {
  const t = useT()
  const Icon = different === 0 ? Check : CircleAlert
  return (
    <p className={different === 0 ? 'archive-check' : 'archive-check archive-check-different'}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {different === 0 ? t('archive.same', { count: pages }) : t('archive.different', { count: different })}
    </p>
  )
}

function titleOf({ stopped, cancelled }: ImportSums, t: ReturnType<typeof useT>): string {
  if (stopped !== null) return t('archive.stoppedTitle', { reason: stopped })
  return t(cancelled ? 'archive.cancelledTitle' : 'archive.title')
}

function figuresOf({ imported, files }: ImportSums): readonly (readonly [MessageKey, number])[] {
  return [
    ['archive.reports', imported.report],
    ['archive.dailies', imported.daily],
    ['archive.pages', imported.page],
    ['archive.tables', imported.table],
    ['archive.attachments', files.kept],
  ]
}

/** The rule that is proposed and was in sight is the answer. */
async function done(settings: Settings, wasAsked: boolean) {
  closeDialog()
  if (wasAsked && numberingOpen(settings)) await settingsOf.change({ weekNumbering: numberingOf(settings) })
}
