import { Tooltip } from 'radix-ui'
import { useSyncExternalStore } from 'react'
import { useApp } from '../app/appStore.ts'
import { weeksShown } from '../app/weeksShown.ts'
import { views } from '../insight/views.ts'
import { SidePanel } from '../panels/SidePanel.tsx'
import { EmptyPage } from '../reports/EmptyPage.tsx'
import { ReportPage } from '../reports/ReportPage.tsx'
import { useReports } from '../reports/reportsStore.ts'
import { TrashPage } from '../reports/TrashPage.tsx'
import { SearchPage } from '../search/SearchPage.tsx'
import { useSettings } from '../settings/settingsStore.ts'
import { Dialogs } from './Dialogs.tsx'
import { DropFiles } from './DropFiles.tsx'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Notices } from './Notices.tsx'
import { Weeks } from './Weeks.tsx'
import { WindowTitle } from './WindowTitle.tsx'
import './App.css'

/** The window: weeks at the left, the page in the middle, a panel at the right, dialogs and notices above. */
export function App() {
  const settings = useSettings()
  const view = useApp((state) => state.view)
  const weeksBesidePanel = useApp((state) => state.weeksBesidePanel)
  const hasReport = useReports((state) => state.open !== null)
  useWindowWidth()
  const loaded = useReports((state) => state.loaded)
  // Both come within a frame or two; an empty window is calmer than one that fills in steps.
  if (settings === null || !loaded) return null
  const showWeeks = weeksShown(settings, view, weeksBesidePanel)
  const panel = view === 'report' && hasReport ? settings.panel : null
  return (
    <Tooltip.Provider delayDuration={500}>
      <div className="app">
        {showWeeks && <Weeks />}
        <Middle
          marginShown={settings.marginShown && !settings.focusMode}
          weeksHidden={!showWeeks}
          panelShown={panel !== null}
        />
        {panel !== null && <SidePanel name={panel} width={settings.panelWidth} />}
      </div>
      <Dialogs settings={settings} />
      <DropFiles />
      <Notices />
      <WindowTitle />
    </Tooltip.Provider>
  )
}

interface MiddleProps {
  readonly marginShown: boolean
  readonly weeksHidden: boolean
  readonly panelShown: boolean
}

function Middle({ marginShown, weeksHidden, panelShown }: MiddleProps) {
  const view = useApp((state) => state.view)
  const open = useReports((state) => state.open)
  if (view === 'search') return <SearchPage weeksHidden={weeksHidden} />
  if (view === 'trash') return <TrashPage weeksHidden={weeksHidden} />
  const insight = views.find(({ name }) => name === view)
  if (insight !== undefined) return <insight.Content weeksHidden={weeksHidden} />
  if (open === null) return <EmptyPage weeksHidden={weeksHidden} />
  return (
    <FaultBoundary attempt={open.session}>
      <ReportPage open={open} marginShown={marginShown} weeksHidden={weeksHidden} panelShown={panelShown} />
    </FaultBoundary>
  )
}

/** Draws again when the window becomes wider or narrower. */
function useWindowWidth(): number {
  return useSyncExternalStore(followWidth, () => window.innerWidth)
}
function followWidth(changed: () => void) {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}
