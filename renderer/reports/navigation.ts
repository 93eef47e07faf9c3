import type { ViewName } from '../../shared/ipc/viewNames.ts'
import { app, notify, openDialog } from '../app/appStore.ts'
import { t } from '../app/language.ts'
import { client } from '../ipc/client.ts'
import { goToLine } from './goToLine.ts'
import { reports } from './reportsStore.ts'

/** What takes the place of the page. What is on it is saved first; if that fails, nothing else is shown. */
export const navigation = {
  showReport: async (id: number) => {
    const stillWanted = goElsewhere()
    if (!(await reports.show(id))) return notify('problem', t('notice.unsaved'))
    if (!stillWanted()) return
    app.setState({ view: 'report' })
    // For the next start: nothing in the window shows it.
    if (reports.store.getState().open?.report.id === id) void client.changeSettings({ lastReport: id })
  },
  /** Opens a report at a line of its text, counted from 1. */
  showLine: async (id: number, line: number) => {
    await navigation.showReport(id)
    if (reports.store.getState().open?.report.id === id) await goToLine(line)
  },
  /** To the report before (-1) or after the open one, by date. */
  step: async (by: -1 | 1) => {
    const { open, reports: list } = reports.store.getState()
    const at = list.findIndex((report) => report.id === open?.report.id)
    const next = at === -1 ? list[0] : list[at - by]
    if (next !== undefined) await navigation.showReport(next.id)
  },
  showTrash: async () => {
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    await reports.refresh()
    if (stillWanted()) app.setState({ view: 'trash' })
  },
  /** Once what is on the page is saved, so that it is found too. */
  showSearch: async () => {
    if (app.getState().view === 'search') return document.querySelector<HTMLInputElement>('.search-input')?.select()
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    if (stillWanted()) app.setState({ view: 'search' })
  },
  /** Back to the report that was open before. */
  leaveSearch: async () => {
    const last = reports.last()
    const { reports: list } = reports.store.getState()
    const report = list.find(({ id }) => id === last) ?? list[0]
    if (report === undefined) app.setState({ view: 'report' })
    else await navigation.showReport(report.id)
  },
  /** A view of the archive takes the place of the page. */
  showView: async (view: ViewName) => {
    const stillWanted = goElsewhere()
    if (!(await reports.close())) return notify('problem', t('notice.unsaved'))
    if (stillWanted()) app.setState({ view })
  },
  showSettings: () => openDialog({ kind: 'settings' }),
}

let lastPlace = 0
/** Begins to go to another place in the window. What it returns says whether nobody has gone elsewhere since. */
export function goElsewhere(): () => boolean {
  lastPlace += 1
  const place = lastPlace
  return () => place === lastPlace
}
