import { settings } from '../settings/settingsStore.ts'
import { app } from './appStore.ts'
import type { PanelName } from './panelName.ts'
import { weeksShown } from './weeksShown.ts'

let lastPanel: PanelName = 'plan'

/** What is shown beside the page. */
export const layoutActions = {
  toggleWeeks: () => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    const { view, weeksBesidePanel } = app.getState()
    if (now.focusMode && view === 'report') {
      void settings.change({ focusMode: false, sidebarShown: true })
      return
    }
    const wasShown = weeksShown(now, view, weeksBesidePanel)
    app.setState({ weeksBesidePanel: !wasShown })
    if (now.sidebarShown === wasShown) void settings.change({ sidebarShown: !wasShown })
  },
  /** Opens a panel at the right, closes the one that is open already; the last one again without a name. */
  togglePanel: (name: PanelName | null = lastPanel) => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    const next = now.panel === name ? null : name
    if (next !== null) lastPanel = next
    app.setState({ weeksBesidePanel: false })
    void settings.change({ panel: next })
  },
  /** Dims all of the text but the block of the cursor, and puts everything beside the page away. */
  toggleFocus: () => {
    const { settings: now } = settings.store.getState()
    if (now !== null) void settings.change({ focusMode: !now.focusMode, ...(now.focusMode ? {} : { panel: null }) })
  },
  toggleMargin: () => {
    const { settings: now } = settings.store.getState()
    if (now === null) return
    if (now.focusMode) void settings.change({ focusMode: false, marginShown: true })
    else void settings.change({ marginShown: !now.marginShown })
  },
}
