import { countLines } from '../../../shared/blocks/incident/countLine.ts'
import type { Translate } from '../../../shared/messages/messages.ts'
import type { Page } from '../blockLook.ts'
import { CountsView } from './CountsView.tsx'

/** Opens beside a count line the incidents that it counts. */
export function openCounts(anchor: Element, at: number, page: Page, t: Translate): void {
  const line = countLines(page.reading())[at]
  if (line === undefined) return
  page.open(anchor, (close) => (
    <CountsView
      line={line}
      t={t}
      onGoTo={(place) => {
        close()
        page.goTo(place)
      }}
      onApply={(edits) => {
        close()
        page.edit(edits)
      }}
    />
  ))
}
