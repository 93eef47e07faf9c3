import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { leaveToInputMethod } from './leaveToInputMethod.ts'
import { useT } from './translate.ts'
import './Modal.css'

export interface ModalProps {
  readonly title: string
  readonly detail?: ReactNode
  readonly size: 'small' | 'medium' | 'large'
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the one that is meant first at the right. */
  readonly footer?: ReactNode
}

/** A dialog that is open as long as it is mounted. Escape and the cross close it. */
export function Modal({ title, detail, size, onClose, children, footer }: ModalProps) {
  const t = useT()
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="modal-scrim" />
        <Dialog.Content
          className={`modal modal-${size}`}
          {...(detail === undefined ? { 'aria-describedby': undefined } : {})}
          onEscapeKeyDown={leaveToInputMethod}
          onOpenAutoFocus={(event) => {
            // On what is marked for it, else on the dialog itself: a ring around the cross says nothing.
            event.preventDefault()
            const content = event.currentTarget as HTMLElement
            const first = content.querySelector<HTMLElement>('[data-first]') ?? content
            first.focus()
          }}
        >
          <header className="modal-header">
            <Dialog.Title className="modal-title" title={title}>
              {title}
            </Dialog.Title>
            {detail !== undefined && <Dialog.Description className="modal-detail">{detail}</Dialog.Description>}
          </header>
          <div className="modal-body">{children}</div>
          {footer !== undefined && <footer className="modal-footer">{footer}</footer>}
          <Dialog.Close className="icon-button modal-close" aria-label={t('common.close')}>
            <X size={16} strokeWidth={1.75} aria-hidden />
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
