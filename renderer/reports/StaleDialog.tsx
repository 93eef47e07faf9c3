import { useMemo } from 'react'
import type { StoredReport } from '../../shared/ipc/calls/reports.ts'
import { closeDialog } from '../app/appStore.ts'
import { run } from '../app/run.ts'
import { Button } from '../ui/Button.tsx'
import { printTime } from '../ui/dates.ts'
import { Modal } from '../ui/Modal.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { reports } from './reportsStore.ts'
import { SideBySide } from './SideBySide.tsx'

/** The report was saved elsewhere since it was opened: which text counts is for a person to say. */
export function StaleDialog({ there }: { readonly there: StoredReport }) {
  const t = useT()
  const locale = useLocale()
  const here = useMemo(() => reports.text()?.getText() ?? '', [])
  async function settle(choice: 'here' | 'there') {
    closeDialog()
    await reports.settle(choice, there)
  }
  return (
    <Modal
      title={t('save.staleTitle')}
      detail={t('save.staleDetail', { title: there.title })}
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <span className="modal-footer-note" />
          <Button look="quiet" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => run(() => settle('there'))}>{t('save.takeThere')}</Button>
          <Button look="primary" onClick={() => run(() => settle('here'))}>
            {t('save.keepHere')}
          </Button>
        </>
      }
    >
      <SideBySide
        left={{
          label: t('save.there'),
          note: t('save.savedAt', { time: printTime(there.savedAt, locale) }),
          text: there.text,
        }}
        right={{ label: t('save.here'), text: here }}
      />
    </Modal>
  )
}
