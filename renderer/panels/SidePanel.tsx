import { X } from 'lucide-react'
import type { CSSProperties } from 'react'
import { layoutActions } from '../app/layoutActions.ts'
import { useBackground } from '../reports/backgroundStore.ts'
import { useReports } from '../reports/reportsStore.ts'
import { Cut } from '../ui/Cut.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { PanelEdge } from './PanelEdge.tsx'
import type { Panel, PanelProps } from './panel.ts'
import { panels } from './panels.ts'
import './SidePanel.css'

export interface SidePanelProps {
  readonly name: string
  /** Pixels. */
  readonly width: number
}

/** The region at the right: one panel at a time, their tabs above it. */
export function SidePanel({ name, width }: SidePanelProps) {
  const t = useT()
  const open = useReports((state) => state.open)
  const handle = useReports((state) => state.editor)
  const background = useBackground()
  const shown = panels.find((panel) => panel.name === name)
  if (shown === undefined) return null
  const props = open === null || handle === null ? null : { open, handle, background }
  return (
    <aside className="panel" style={{ '--panel-width': `${width}px` } as CSSProperties} aria-label={t(shown.title)}>
      <PanelEdge width={width} />
      <header className="panel-bar">
        <div className="panel-tabs" role="tablist" aria-label={t('panel.tabs')}>
          {panels.map((panel) => (
            <PanelTab key={panel.name} panel={panel} shown={panel === shown} props={props} />
          ))}
        </div>
        <IconButton icon={X} label={t('panel.close')} onClick={() => layoutActions.togglePanel(null)} />
      </header>
      <h2 className="panel-title">
        <Cut text={t(shown.title)} />
      </h2>
      <div className="panel-content" role="tabpanel" aria-label={t(shown.title)}>
        {props !== null && <shown.Content key={`${shown.name} ${props.open.session}`} {...props} />}
      </div>
    </aside>
  )
}

interface PanelTabProps {
  readonly panel: Panel
  readonly shown: boolean
  readonly props: PanelProps | null
}

function PanelTab({ panel, shown, props }: PanelTabProps) {
  const t = useT()
  return (
    <span className="panel-tab" data-shown={shown || undefined}>
      <IconButton
        icon={panel.icon}
        label={t(panel.title)}
        role="tab"
        aria-selected={shown}
        onClick={() => layoutActions.togglePanel(panel.name)}
      />
      {props !== null && panel.useCount !== undefined && <PanelCount useCount={panel.useCount} props={props} />}
    </span>
  )
}

function PanelCount({
  useCount,
  props,
}: {
  readonly useCount: NonNullable<Panel['useCount']>
  readonly props: PanelProps
}) {
  const count = useCount(props)
  if (count === null || count === 0) return null
  return <span className="panel-count">{count > 99 ? '99+' : count}</span>
}
