import { type PointerEvent, useRef } from 'react'
import { settings } from '../settings/settingsStore.ts'
import { useT } from '../ui/translate.ts'

/** Pixels. */
const widths = { least: 280, most: 640, step: 24 }

/** The panel's left edge: dragged, or moved with the arrow keys, it makes the panel wider or narrower. */
export function PanelEdge({ width }: { readonly width: number }) {
  const t = useT()
  const grabbed = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const setWidth = (next: number) =>
    void settings.change({ panelWidth: Math.round(Math.min(widths.most, Math.max(widths.least, next))) })

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (grabbed.current === null) return
    const next = grabbed.current.width + grabbed.current.x - event.clientX
    const bounded = Math.min(widths.most, Math.max(widths.least, next))
    event.currentTarget.parentElement?.style.setProperty('--panel-width', `${bounded}px`)
  }
  function drop(event: PointerEvent<HTMLDivElement>) {
    if (grabbed.current === null) return
    const { x, width } = grabbed.current
    grabbed.current = null
    setWidth(width + x - event.clientX)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be dragged
    <div
      className="panel-edge"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panel.width')}
      aria-valuenow={width}
      aria-valuemin={widths.least}
      aria-valuemax={widths.most}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grabbed.current = { x: event.clientX, width }
      }}
      onPointerMove={drag}
      onPointerUp={drop}
      onKeyDown={({ key }) => {
        if (key === 'ArrowLeft') setWidth(width + widths.step)
        if (key === 'ArrowRight') setWidth(width - widths.step)
      }}
    />
  )
}
