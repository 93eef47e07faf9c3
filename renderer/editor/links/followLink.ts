import { actions, run } from '../../app/actions.ts'
import { notify } from '../../app/appStore.ts'
import { t } from '../../app/language.ts'
import { client } from '../../ipc/client.ts'
import { reports } from '../../reports/reportsStore.ts'
import { isOutside, reportAt } from './linkPlaces.ts'
import { readable } from './linkRange.ts'

/** Opens what a link leads to: a page of the web by the system, another week in this window. A dead one says so. */
export function followLink(href: string): void {
  run(async () => {
    if (isOutside(href)) {
      if (!(await client.openLink(href))) notify('problem', t('link.refused', { address: readable(href) }))
      return
    }
    const report = reportAt(href, reports.store.getState().reports)
    if (report === null) notify('problem', t('link.dead', { address: readable(href) }))
    else await actions.showReport(report.id)
  })
}
