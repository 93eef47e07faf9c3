import { run } from '../app/run.ts'
import { useT } from '../ui/translate.ts'
import { ConflictModal } from './ConflictModal.tsx'
import { importActions } from './importActions.ts'
import { imports, useImport } from './importStore.ts'
import { printWeek } from './weekNames.ts'

/** A file for a week that the library has with other text. */
export function ConflictDialog({ at }: { readonly at: number }) {
  const t = useT()
  const outcome = useImport((state) => state.entries[at]?.outcome)
  const total = useImport((state) => state.conflicts)
  const left = useImport((state) => state.entries.filter((entry) => entry.outcome.kind === 'conflict').length)
  if (outcome?.kind !== 'conflict') return null
  const { existing, existingText, text, name, token } = outcome
  return (
    <ConflictModal
      // Another conflict is another dialog, scrolled to its top.
      key={token}
      title={t('conflict.title', { week: printWeek(existing, t) })}
      detail={t('conflict.detail', { name })}
      aside={total > 1 && t('conflict.step', { at: total - left + 1, of: total })}
      mine={{ text: existingText, savedAt: existing.savedAt }}
      theirs={{ label: t('conflict.theirs'), note: name, text }}
      take={t('conflict.takeFile')}
      onAnswer={(answer) => run(() => importActions.answerConflict(at, answer))}
      onClose={() => imports.review(null)}
    />
  )
}
