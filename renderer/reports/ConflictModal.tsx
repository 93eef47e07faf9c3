import type { ReactNode } from 'react'
import type { ConflictAnswer } from '../../shared/ipc/call.ts'
import { Button } from '../ui/Button.tsx'
import { printTime } from '../ui/dates.ts'
import { Modal } from '../ui/Modal.tsx'
import { useLocale, useT } from '../ui/translate.ts'
import { SideBySide, type SideText } from './SideBySide.tsx'

export interface ConflictModalProps {
  readonly title: string
  readonly detail: string
  /** What stands beside the answers. */
  readonly aside: ReactNode
  /** What the library has; saved in milliseconds since 1970. */
  readonly mine: { readonly text: string; readonly savedAt: number }
  readonly theirs: SideText
  /** The words for taking theirs. */
  readonly take: string
  readonly onAnswer: (answer: ConflictAnswer) => void
  readonly onClose: () => void
}

/** The library's text beside one that is imported, and which of them is kept. Closing it leaves both as they are. */
export function ConflictModal({ title, detail, aside, mine, theirs, take, onAnswer, onClose }: ConflictModalProps) {
  const t = useT()
  const saved = t('save.savedAt', { time: printTime(mine.savedAt, useLocale()) })
  return (
    <Modal
      title={title}
      detail={detail}
      size="large"
      onClose={onClose}
      footer={
        <>
          <span className="modal-footer-note">{aside}</span>
          <Button look="quiet" onClick={() => onAnswer('keepBoth')}>
            {t('conflict.keepBoth')}
          </Button>
          <Button onClick={() => onAnswer('replace')}>{take}</Button>
          <Button look="primary" onClick={() => onAnswer('skip')}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <SideBySide left={{ label: t('conflict.mine'), note: saved, text: mine.text }} right={theirs} />
    </Modal>
  )
}
