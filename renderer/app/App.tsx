import { Tooltip } from 'radix-ui'
import { EmptyPage } from '../reports/EmptyPage.tsx'
import { ReportPage } from '../reports/ReportPage.tsx'
import { useReports } from '../reports/reportsStore.ts'
import { TrashPage } from '../reports/TrashPage.tsx'
import { useSettings } from '../settings/settingsStore.ts'
import { useApp } from './appStore.ts'
import { Dialogs } from './Dialogs.tsx'
import { DropFiles } from './DropFiles.tsx'
import { FaultBoundary } from './FaultBoundary.tsx'
import { Notices } from './Notices.tsx'
import { Weeks } from './Weeks.tsx'
import { WindowTitle } from './WindowTitle.tsx'
import './App.css'

/** The window: weeks at the left, the page in the middle, dialogs and notices above. */
export function App() {
  const settings = useSettings()
  const loaded = useReports((state) => state.loaded)
  // Both come within a frame or two; an empty window is calmer than one that fills in steps.
  if (settings === null || !loaded) return null
  return (
    <Tooltip.Provider delayDuration={500}>
      <div className="app">
        {settings.sidebarShown && <Weeks />}
        <Middle marginShown={settings.marginShown} weeksHidden={!settings.sidebarShown} />
      </div>
      <Dialogs settings={settings} />
      <DropFiles />
      <Notices />
      <WindowTitle />
    </Tooltip.Provider>
  )
}

function Middle({ marginShown, weeksHidden }: { readonly marginShown: boolean; readonly weeksHidden: boolean }) {
  const view = useApp((state) => state.view)
  const open = useReports((state) => state.open)
  if (view === 'trash') return <TrashPage weeksHidden={weeksHidden} />
  if (open === null) return <EmptyPage weeksHidden={weeksHidden} />
  return (
    // Another text on the page is another try.
    <FaultBoundary key={open.session}>
      <ReportPage open={open} marginShown={marginShown} weeksHidden={weeksHidden} />
    </FaultBoundary>
  )
}
