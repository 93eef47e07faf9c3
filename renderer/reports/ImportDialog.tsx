import type { Settings } from '../../shared/ipc/calls/settings.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { numberingOf, numberingOpen, settings as settingsOf } from '../settings/settingsStore.ts'
import { Button } from '../ui/Button.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useT } from '../ui/translate.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { ImportList } from './ImportList.tsx'
import { useImport } from './importStore.ts'
import { NumberingQuestion } from './NumberingQuestion.tsx'
import './ImportDialog.css'

/** What became of the imported files; first of all the choices that only a person can make. */
export function ImportDialog({ settings }: { readonly settings: Settings }) {
  const t = useT()
  const { entries, reviewing } = useImport((state) => state)
  if (reviewing !== null) return <ConflictDialog at={reviewing} />
  // What failed has not brought a title that could leave the rule open.
  const asksNumbering = entries.some(({ outcome }) => 'report' in outcome)
  const count = (...kinds: readonly string[]) => entries.filter(({ outcome }) => kinds.includes(outcome.kind)).length
  const parts = [
    ['import.sumImported', count('imported')],
    ['import.sumUnchanged', count('unchanged', 'skipped')],
    ['import.sumRefused', count('refused', 'conflict')],
  ] as const
  return (
    <Modal
      title={t('import.title')}
      detail={
        <span className="import-sum">
          {parts.map(([key, number]) => number > 0 && <span key={key}>{t(key, { count: number })}</span>)}
        </span>
      }
      size="medium"
      onClose={closeDialog}
      footer={
        <Button look="primary" data-first onClick={() => run(() => done(settings, asksNumbering))}>
          {t('common.done')}
        </Button>
      }
    >
      {asksNumbering && <NumberingQuestion settings={settings} />}
      <ImportList entries={entries} />
    </Modal>
  )
}

/** The rule that is proposed and was in sight is the answer. */
async function done(settings: Settings, wasAsked: boolean) {
  closeDialog()
  if (wasAsked && numberingOpen(settings)) await settingsOf.change({ weekNumbering: numberingOf(settings) })
}
