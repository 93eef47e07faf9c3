import { Check, CircleAlert, CircleDashed, type LucideIcon, Minus } from 'lucide-react'
import type { ImportRow } from '../../../shared/ipc/importReport.ts'
import { run } from '../../app/run.ts'
import { Button } from '../../ui/Button.tsx'
import { Cut } from '../../ui/Cut.tsx'
import { useT } from '../../ui/translate.ts'
import { openImported, reviewConflicts } from './archiveActions.ts'
import { readablePath } from './readablePath.ts'

/** What became of a page, or of a file that was not taken. */
export function ArchiveRow({ row }: { readonly row: ImportRow }) {
  const t = useT()
  const state = stateOf(row)
  const Icon = icons[state]
  const name = row.kind === 'page' && row.title !== '' ? row.title : row.path
  const word =
    row.kind === 'skipped'
      ? t(`archiveSkipped.${row.reason}`, { line: row.line ?? 1 })
      : `${t(`archiveAs.${row.as}`)} · ${t(`archiveOutcome.${row.same === false ? 'different' : row.outcome}`)}`
  return (
    <div className={`import-row import-${state}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div className="import-file">
        <Cut className="import-name" text={name} />
        <Cut className="import-word" text={row.kind === 'page' ? `${word} · ${readablePath(row.path)}` : word} />
      </div>
      {row.kind === 'page' && row.token === null && (
        <Button look="quiet" onClick={() => run(() => openImported(row.as, row.id))}>
          {t('archive.open')}
        </Button>
      )}
      {row.kind === 'page' && row.token !== null && (
        <Button onClick={() => run(() => reviewConflicts([row.token ?? '']))}>{t('archive.compare')}</Button>
      )}
    </div>
  )
}

type State = 'imported' | 'unchanged' | 'conflict' | 'refused'
const icons: Readonly<Record<State, LucideIcon>> = {
  imported: Check,
  unchanged: Minus,
  conflict: CircleDashed,
  refused: CircleAlert,
}
function stateOf(row: ImportRow): State {
  if (row.kind === 'skipped' || row.same === false) return 'refused'
  if (row.outcome === 'conflict') return 'conflict'
  return row.outcome === 'unchanged' || row.outcome === 'kept' ? 'unchanged' : 'imported'
}
