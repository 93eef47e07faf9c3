import { readMoment } from '../blocks/incident/readMoment.ts'
import { walk } from '../notion/document.ts'
import { blockText } from '../report/blockText.ts'
import { perBlock } from '../report/perBlock.ts'
import type { IsoDate } from '../report/projection.ts'
import { headOf } from '../report/title/reportHead.ts'
import type { Check, Slip } from './check.ts'
import { incidentsOf, timeOf, writtenTime } from './incidentsOf.ts'

/**
 * Something that is told as having happened after the report's own day: an incident, or a count as of a day
 * (`截至3/18，有41只`). Goes by the title's day only: a page's properties say when it was made.
 */
export const eventAfterReport: Check<'eventAfterReport'> = {
  name: 'eventAfterReport',
  title: 'checkName.eventAfterReport',
  *find({ reading }) {
    const { date } = headOf(reading.document)
    if (date === null) return
    const incidents = new Map(incidentsOf(reading).map((incident) => [incident.block, incident]))
    for (const section of reading.sections) {
      if (section.meaning === 'plan' || section.meaning === 'reflection') continue
      for (const { block } of walk(section.blocks)) {
        const incident = incidents.get(block)
        if (incident?.value.start != null && incident.value.start.slice(0, 10) > date) {
          const message = { key: 'finding.eventAfterReport', values: { event: writtenTime(incident), date } } as const
          yield { block, ...timeOf(incident), message, fix: null }
        }
        yield* countsAsOf(block, date)
      }
    }
  },
}

const asOf = /截[至止](?:到)?\s*(\d{1,2}\s*(?:\/|月)\s*\d{1,2}\s*日?)\s*,?\s*(?:已|有|共|累计|总计|仅|仍|还有)/g

const countsAsOf = perBlock((block, date: IsoDate): readonly Slip[] => {
  const { text, plain } = blockText(block)
  const slips: Slip[] = []
  for (const match of plain.matchAll(asOf)) {
    const day = match[1] as string
    const moment = readMoment(`${day} 0:00`, date)
    if (moment?.start == null || moment.start.slice(0, 10) <= date) continue
    const from = match.index + match[0].indexOf(day)
    const to = from + day.trimEnd().length
    const message = { key: 'finding.asOfAfterReport', values: { event: text.slice(from, to), date } } as const
    slips.push({ block, from, to, message, fix: null })
  }
  return slips
})
