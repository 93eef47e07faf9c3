import { PanelLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ViewName } from '../../shared/ipc/viewNames.ts'
import { layoutActions } from '../app/layoutActions.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useT } from '../ui/translate.ts'
import { RebuildProgress } from './RebuildProgress.tsx'
import './ViewFrame.css'

export interface ViewFrameProps {
  readonly name: ViewName
  readonly weeksHidden: boolean
  /** In a few words, beside the title: how many of what. */
  readonly detail?: string | undefined
  /** What can be done with what is shown, at the right: copying, exporting. */
  readonly actions?: ReactNode
  /** What chooses what is shown, in a row of its own. */
  readonly filters?: ReactNode
  /** Scrolls by itself where it is longer than the window: a list that draws what can be seen. */
  readonly ownScroll?: boolean
  readonly children: ReactNode
}

/** A view of the archive: its title and what can be done with it, what chooses, and below it what it shows. */
export function ViewFrame(props: ViewFrameProps) {
  const t = useT()
  const title = t(`views.${props.name}`)
  return (
    <main className="page view" aria-label={title}>
      <header className="page-bar view-bar">
        {props.weeksHidden && (
          <IconButton icon={PanelLeft} label={t('weeks.expand')} onClick={layoutActions.toggleWeeks} />
        )}
        <h1 className="view-title">{title}</h1>
        {/* Told as it changes while one filters. */}
        <p className="view-detail" aria-live="polite">
          {props.detail}
        </p>
        {props.actions}
      </header>
      <RebuildProgress />
      {props.filters !== undefined && <div className="view-filters">{props.filters}</div>}
      <div className={props.ownScroll ? 'view-body' : 'view-body view-scroll'}>{props.children}</div>
    </main>
  )
}
