import { useEffect, useState } from 'react'
import type { ConflictAnswer } from '../../../shared/ipc/call.ts'
import type { ImportConflict } from '../../../shared/ipc/importReport.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { useT } from '../../ui/translate.ts'
import { ConflictModal } from '../ConflictModal.tsx'
import { answerConflicts, stopReviewing } from './archiveActions.ts'
import { readablePath } from './readablePath.ts'

/** A page of an export for which the library has other text. */
export function ArchiveConflict({ token, others }: { readonly token: string; readonly others: readonly string[] }) {
  const t = useT()
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
  const shownPath = readablePath(path)
  return (
    <ConflictModal
      // Another conflict is another dialog, scrolled to its top.
      key={shown.token}
      title={t('archiveConflict.title', { title: existing.title })}
      detail={t('archiveConflict.detail', { path: shownPath })}
      aside={
        others.length > 0 && (
          <label className="archive-all">
            <input type="checkbox" checked={forAll} onChange={({ target }) => setForAll(target.checked)} />
            {t('archiveConflict.rest', { count: others.length })}
          </label>
        )
      }
      mine={{ text: existingText, savedAt: existing.savedAt }}
      theirs={{ label: t('archiveConflict.theirs'), note: shownPath, text }}
      take={t('archiveConflict.takeTheirs')}
      onAnswer={answer}
      onClose={stopReviewing}
    />
  )
}
