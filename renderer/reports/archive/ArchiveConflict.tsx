import { useEffect, useState } from 'react'
import type { ConflictAnswer } from '../../../shared/ipc/call.ts'
import type { ImportConflict } from '../../../shared/ipc/importReport.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { Button } from '../../ui/Button.tsx'
import { printTime } from '../../ui/dates.ts'
import { Modal } from '../../ui/Modal.tsx'
import { useLocale, useT } from '../../ui/translate.ts'
import { SideBySide } from '../SideBySide.tsx'
import { answerConflicts, stopReviewing } from './archiveActions.ts'
import { readablePath } from './readablePath.ts'

/** A page of an export for which the library has other text. Closing it leaves both as they are. */
export function ArchiveConflict({ token, others }: { readonly token: string; readonly others: readonly string[] }) {
  const t = useT()
  const locale = useLocale()
  const [shown, setShown] = useState<ImportConflict | null>(null)
  const [forAll, setForAll] = useState(false)
  useEffect(() => {
    let wanted = true
    run(async () => {
      const result = await client.openImportConflict(token)
      if (!wanted) return
      if (result.ok) setShown(result.value)
      else stopReviewing()
    })
    return () => {
      wanted = false
    }
  }, [token])
  if (shown === null) return null
  const { existing, existingText, text, path } = shown
  // While the next one is on its way the last one is in sight: an answer is about what was read.
  const answer = (choice: ConflictAnswer) => {
    if (shown.token === token) run(() => answerConflicts(forAll ? [token, ...others] : [token], choice))
  }
  return (
    <Modal
      key={shown.token}
      title={t('archiveConflict.title', { title: existing.title })}
      detail={t('archiveConflict.detail', { path: readablePath(path) })}
      size="large"
      onClose={stopReviewing}
      footer={
        <>
          <span className="modal-footer-note">
            {others.length > 0 && (
              <label className="archive-all">
                <input type="checkbox" checked={forAll} onChange={({ target }) => setForAll(target.checked)} />
                {t('archiveConflict.rest', { count: others.length })}
              </label>
            )}
          </span>
          <Button look="quiet" onClick={() => answer('keepBoth')}>
            {t('conflict.keepBoth')}
          </Button>
          <Button onClick={() => answer('replace')}>{t('archiveConflict.takeTheirs')}</Button>
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
        right={{ label: t('archiveConflict.theirs'), note: readablePath(path), text }}
      />
    </Modal>
  )
}
