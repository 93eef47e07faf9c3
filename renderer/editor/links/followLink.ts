import type { Arguments } from '../../../shared/ipc/contract.ts'
import { wordProblem } from '../../../shared/messages/wordProblem.ts'
import { notify } from '../../app/appStore.ts'
import { t } from '../../app/language.ts'
import { run } from '../../app/run.ts'
import { client } from '../../ipc/client.ts'
import { showPage } from '../../pages/pagesStore.ts'
import { navigation } from '../../reports/navigation.ts'
import { reports } from '../../reports/reportsStore.ts'
import { isOutside } from './linkPlaces.ts'
import { readable } from './linkRange.ts'

type Place = Arguments<'resolveAddress'>[0]

/**
 * Opens what a link leads to: a page of the web by the system, another week or page in this window; a file that came with
 * the text is saved where a person wants it. A dead link says so.
 * @param from the report or page that has the link; the open report unless given.
 */
export function followLink(href: string, from: Place | null = openReport()): void {
  run(async () => {
    if (isOutside(href)) {
      if (!(await client.openLink(href))) notify('problem', t('link.refused', { address: readable(href) }))
      return
    }
    const target = from === null ? null : await client.resolveAddress(from, href)
    if (from === null || target === null) notify('problem', t('link.dead', { address: readable(href) }))
    else if (target.kind === 'report') await navigation.showReport(target.id)
    else if (target.kind === 'page') await showPage(target.id)
    else await saveFile(from, href)
  })
}

async function saveFile(from: Place, href: string) {
  const saved = await client.saveAttachment(from, href)
  if (!saved.ok) notify('problem', wordProblem(saved.problem, t))
  else if (saved.value !== null) notify('done', t('pages.saved', { path: saved.value }))
}

function openReport(): Place | null {
  const id = reports.store.getState().open?.report.id
  return id === undefined ? null : { kind: 'report', id }
}
