import type { Translate } from '../../../shared/messages/messages.ts'
import type { Page } from '../blockLook.ts'
import { IncidentFactsView } from './IncidentFactsView.tsx'

/** Opens beside an incident's instrument what is read off it. */
export function openIncident(anchor: Element, page: Page, t: Translate): void {
  // The instrument may be older than the last edit.
  const block = page.blockBeside(anchor)
  const incident = page.reading().recognised.find((one) => one.kind === 'incident' && one.block === block)
  if (incident?.kind !== 'incident') return
  page.open(anchor, (close) => (
    <IncidentFactsView
      incident={incident}
      t={t}
      onGoTo={(place) => {
        close()
        page.goTo(place)
      }}
    />
  ))
}
