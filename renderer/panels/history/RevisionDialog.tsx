import { useMemo } from 'react'
import { closeDialog } from '../../app/appStore.ts'
import { reports } from '../../reports/reportsStore.ts'
import { SideBySide } from '../../reports/SideBySide.tsx'
import { Button } from '../../ui/Button.tsx'
import { printTime } from '../../ui/dates.ts'
import { Modal } from '../../ui/Modal.tsx'
import { useLocale, useT } from '../../ui/translate.ts'

export interface RevisionDialogProps {
  /** Milliseconds since 1970. */
  readonly savedAt: number
  readonly text: string
}

/** An earlier text beside the page's. Bringing it back is an edit like any other: it can be undone. */
export function RevisionDialog({ savedAt, text }: RevisionDialogProps) {
  const t = useT()
  const locale = useLocale()
  const now = useMemo(() => reports.currentText(), [])
  function restore() {
    closeDialog()
    reports.text()?.setText(text)
  }
  return (
    <Modal
      title={t('panel.revisionTitle', { time: printTime(savedAt, locale) })}
      detail={t('panel.revisionDetail')}
      size="large"
      onClose={closeDialog}
      footer={
        <>
          <span className="modal-footer-note" />
          <Button look="quiet" onClick={closeDialog}>
            {t('common.cancel')}
          </Button>
          <Button look="primary" disabled={text === now} onClick={restore}>
            {t('panel.restore')}
          </Button>
        </>
      }
    >
      <SideBySide
        left={{ label: t('panel.revisionThen'), note: printTime(savedAt, locale), text }}
        right={{ label: t('panel.revisionNow'), text: now }}
      />
    </Modal>
  )
}
