import { Progress } from 'radix-ui'
import type { ImportProgress } from '../../../shared/ipc/importReport.ts'
import { megabytes } from '../../../shared/messages/megabytes.ts'
import { run } from '../../app/run.ts'
import { Button } from '../../ui/Button.tsx'
import { Modal } from '../../ui/Modal.tsx'
import { useT } from '../../ui/translate.ts'
import { hideImport, stopImport } from './archiveActions.ts'

const phases = ['reading', 'importing', 'files', 'checking'] as const

/** A bar that moves, the page that is being read, and a way to stop. */
export function ArchiveProgress({
  progress,
  stopping,
}: {
  readonly progress: ImportProgress
  readonly stopping: boolean
}) {
  const t = useT()
  const { phase, pages, ofPages, bytes, ofBytes, current } = progress
  const share = ofBytes === 0 ? null : Math.min(100, Math.round((bytes / ofBytes) * 1000) / 10)
  const name = current.slice(current.lastIndexOf('/') + 1).replace(/ [\da-f]{32}(?=\.\w+$|$)/, '')
  return (
    <Modal
      title={t(stopping ? 'archive.stopping' : 'archive.running')}
      detail={t('archive.stopDetail')}
      size="medium"
      onClose={hideImport}
      footer={
        <>
          <Button look="quiet" onClick={hideImport}>
            {t('archive.hide')}
          </Button>
          <Button data-first disabled={stopping} onClick={() => run(stopImport)}>
            {t('archive.stop')}
          </Button>
        </>
      }
    >
      <ol className="archive-phases">
        {phases.map((one) => (
          <li key={one} className="archive-phase" aria-current={one === phase ? 'step' : undefined}>
            {t(`archivePhase.${one}`)}
          </li>
        ))}
      </ol>
      <Progress.Root className="archive-bar" value={share} max={100} aria-label={t(`archivePhase.${phase}`)}>
        <Progress.Indicator className="archive-bar-done" style={{ transform: `scaleX(${(share ?? 0) / 100})` }} />
      </Progress.Root>
      <p className="archive-figures">
        <span>{ofPages > 0 && t('archive.pagesDone', { done: pages, of: ofPages })}</span>
        <span>{ofBytes > 0 && t('archive.sizeDone', { done: megabytes(bytes), of: megabytes(ofBytes) })}</span>
      </p>
      <p className="archive-current cut">{name === '' ? '\u200B' : name}</p>
    </Modal>
  )
}
