import { useEffect, useState } from 'react'
import type { RevisionSummary } from '../../../shared/ipc/calls/history.ts'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import { notify, openDialog } from '../../app/appStore.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { reports, useReports } from '../../reports/reportsStore.ts'
import { printTime } from '../../ui/dates.ts'
import { useLocale, useT } from '../../ui/translate.ts'
import type { PanelProps } from '../panel.ts'
import './HistoryPanel.css'

/** The texts that the report had, newest first; each can be looked at beside the page's, and brought back. */
export function HistoryPanel({ open }: PanelProps) {
  const t = useT()
  const locale = useLocale()
  const save = useReports((state) => state.save)
  const [revisions, setRevisions] = useState<readonly RevisionSummary[]>([])
  const { id } = open.report
  const savedAt = save.kind === 'saved' ? save.savedAt : null
  useEffect(() => {
    if (savedAt === null) return
    let wanted = true
    void client.listRevisions(id).then((list) => wanted && setRevisions(list))
    return () => {
      wanted = false
    }
  }, [id, savedAt])
  const [newest, ...earlier] = revisions

  async function show(revision: RevisionSummary) {
    // Only what is saved has a place in the history.
    await reports.flush()
    const result = await client.openRevision(id, revision.revision)
    if (result.ok) openDialog({ kind: 'revision', savedAt: revision.savedAt, text: result.value.text })
    else notify('problem', wordProblem(result.problem, t))
  }
  if (newest === undefined) return null
  return (
    <ol className="history">
      <li className="history-now">
        <span className="history-time">{printTime(newest.savedAt, locale)}</span>
        <span className="history-kind">{t('panel.historyNow')}</span>
      </li>
      {earlier.map((revision) => (
        <li key={revision.revision}>
          <button type="button" className="history-row" onClick={() => run(() => show(revision))}>
            <span className="history-time">{printTime(revision.savedAt, locale)}</span>
            <span className="history-kind">{t(`panel.revision.${revision.kind}`)}</span>
          </button>
        </li>
      ))}
      {earlier.length === 0 && <li className="panel-empty">{t('panel.historyEmpty')}</li>}
    </ol>
  )
}
