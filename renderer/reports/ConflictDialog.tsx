import type { ConflictAnswer } from '../../shared/ipc/call.ts'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { printTime } from '../ui/dates.ts'
import { Modal } from '../ui/Modal.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { importActions } from './importActions.ts'
import { imports, useImport } from './importStore.ts'
import { SideBySide } from './SideBySide.tsx'
import { printWeek } from './weekNames.ts'

/** A file for a week that the library has with other text. Closing it leaves both as they are. */
export function ConflictDialog({ at }: { readonly at: number }) {
  const t = useT()
  const locale = useLocale()
  const outcome = useImport((state) => state.entries[at]?.outcome)
  const total = useImport((state) => state.conflicts)
  const left = useImport((state) => state.entries.filter((entry) => entry.outcome.kind === 'conflict').length)
  if (outcome?.kind !== 'conflict') return null
  const { existing, existingText, text, name, token } = outcome
  const answer = (choice: ConflictAnswer) => run(() => importActions.answerConflict(at, choice))
  return (
    <Modal
      // Another conflict is another dialog, scrolled to its top.
      key={token}
      title={t('conflict.title', { week: printWeek(existing, t) })}
      detail={t('conflict.detail', { name })}
      size="large"
      onClose={() => imports.review(null)}
      footer={
        <>
          <span className="modal-footer-note">
            {total > 1 && t('conflict.step', { at: total - left + 1, of: total })}
          </span>
          <Button look="quiet" onClick={() => answer('keepBoth')}>
            {t('conflict.keepBoth')}
          </Button>
          <Button onClick={() => answer('replace')}>{t('conflict.takeFile')}</Button>
          <Button look="primary" onClick={() => answer('skip')}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <SideBySide
        left={{
          label: t('conflict.mine'),
          note: t('save.savedAt', { time: printTime(existing.savedAt, locale) }),
          text: existingText,
        }}
        right={{ label: t('conflict.theirs'), note: name, text }}
      />
    </Modal>
  )
}
