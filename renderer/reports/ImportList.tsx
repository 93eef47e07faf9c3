import { Check, CircleAlert, CircleDashed, type LucideIcon, Minus } from 'lucide-react'
import type { ImportOutcome } from '../../shared/ipc/calls/importing.ts'
import type { Translate } from '../../shared/messages/messages.ts'
import { wordProblem } from '../../shared/messages/wordProblem.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { Cut } from '../ui/Cut.tsx'
import { useT } from '../ui/translate.ts'
import { type ImportEntry, imports } from './importStore.ts'
import { navigation } from './navigation.ts'

/** The files of an import, each with what became of it. */
export function ImportList({ entries }: { readonly entries: readonly ImportEntry[] }) {
  const t = useT()
  return (
    <ul className="import-list">
      {entries.map((entry, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two files may bear one name, and the list never changes its order
        <Row key={at} entry={entry} at={at} t={t} />
      ))}
    </ul>
  )
}

function Row({ entry, at, t }: { readonly entry: ImportEntry; readonly at: number; readonly t: Translate }) {
  const { outcome } = entry
  const Icon = icons[outcome.kind]
  return (
    <li className={`import-row import-${outcome.kind}`}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <div className="import-file">
        <Cut className="import-name" text={outcome.name} />
        <span className="import-word" title={word(entry, t)}>
          {word(entry, t)}
        </span>
        {'report' in outcome &&
          outcome.filesLeft.map((problem) => (
            <span key={`${problem.code} ${problem.name}`} className="import-word import-left">
              {wordProblem(problem, t)}
            </span>
          ))}
      </div>
      {'report' in outcome && (
        <Button look="quiet" onClick={() => run(() => open(outcome.report.id))}>
          {t('import.open')}
        </Button>
      )}
      {outcome.kind === 'conflict' && <Button onClick={() => imports.review(at)}>{t('import.choose')}</Button>}
    </li>
  )
}

const icons: Readonly<Record<ImportOutcome['kind'], LucideIcon>> = {
  imported: Check,
  unchanged: Minus,
  skipped: Minus,
  conflict: CircleDashed,
  refused: CircleAlert,
}

function word({ outcome, answer }: ImportEntry, t: Translate): string {
  switch (outcome.kind) {
    case 'imported':
      return answer === 'replace' ? t('import.replaced') : t('import.imported')
    case 'skipped':
      return t('import.kept')
    case 'refused':
      return wordProblem(outcome.problem, t)
    case 'unchanged':
    case 'conflict':
      return t(`import.${outcome.kind}`)
  }
}

async function open(id: number) {
  closeDialog()
  await navigation.showReport(id)
}
