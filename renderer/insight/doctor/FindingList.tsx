import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef } from 'react'
import type { Finding } from '../../../shared/insight/doctor/finding.ts'
import { useT } from '../../ui/translate.ts'
import { FindingRow } from './FindingRow.tsx'

export interface FindingListProps {
  readonly findings: readonly Finding[]
  readonly isBusy: boolean
  readonly onAccept: (finding: Finding) => void
}

/** The findings, each with its repair; only what can be seen is drawn. Up and down go from one to the next. */
export function FindingList({ findings, isBusy, onAccept }: FindingListProps) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: findings.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (findings[at]?.repair?.kind === 'lines' ? 136 : 64),
    getItemKey: (at) => findings[at]?.key ?? at,
    overscan: 8,
  })
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || !(event.target instanceof HTMLElement)) return
    event.preventDefault()
    const at = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)
    const next = Math.min(findings.length - 1, Math.max(0, at + step))
    virtual.scrollToIndex(next, { align: 'auto' })
    // Once it is drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] .doctor-place`)?.focus(),
      ),
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the buttons in it
    <div className="doctor-scroll" ref={scroller} onKeyDown={pressed}>
      <ul className="doctor-list" aria-label={t('views.doctor')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const finding = findings[index]
          if (finding === undefined) return null
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              <FindingRow finding={finding} isBusy={isBusy} onAccept={onAccept} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
