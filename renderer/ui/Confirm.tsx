import { AlertDialog } from 'radix-ui'
import { Button } from './Button.tsx'
import { useT } from './translate.ts'
import './Modal.css'

export interface ConfirmProps {
  readonly title: string
  readonly detail: string
  /** The button that does it, for good. */
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that can't be undone. Enter does not do it: "cancel" has the focus. */
export function Confirm({ title, detail, action, onConfirm, onClose }: ConfirmProps) {
  const t = useT()
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="modal-scrim" />
        <AlertDialog.Content className="modal modal-small">
          <header className="modal-header">
            <AlertDialog.Title className="modal-title modal-title-whole">{title}</AlertDialog.Title>
            <AlertDialog.Description className="modal-detail">{detail}</AlertDialog.Description>
          </header>
          <footer className="modal-footer modal-footer-plain">
            <AlertDialog.Cancel asChild>
              <Button>{t('common.cancel')}</Button>
            </AlertDialog.Cancel>
            <AlertDialog.Action asChild>
              <Button look="danger" onClick={onConfirm}>
                {action}
              </Button>
            </AlertDialog.Action>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
