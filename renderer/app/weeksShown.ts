import type { Settings } from '../../shared/ipc/calls/settings.ts'
import type { AppState } from './appStore.ts'

/** Pixels of window below which weeks, page and panel are too much beside each other. */
const narrow = 1360

/** Whether the weeks stand at the left. In a narrow window they make room for the side panel, unless asked for. */
export function weeksShown(
  { sidebarShown, panel, focusMode }: Settings,
  view: AppState['view'],
  weeksBesidePanel: boolean,
): boolean {
  if (focusMode && view === 'report') return false
  const isCrowded = panel !== null && view === 'report' && window.innerWidth < narrow
  return sidebarShown && (!isCrowded || weeksBesidePanel)
}
