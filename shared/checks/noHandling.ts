import { tellsHandling } from '../blocks/incident/toldInWords.ts'
import { blockText } from '../report/blockText.ts'
import type { Check } from './check.ts'
import { incidentsOf, timeOf } from './incidentsOf.ts'

/** An incident that says neither under 处置 nor anywhere else what was done about it. */
export const noHandling: Check<'noHandling'> = {
  name: 'noHandling',
  title: 'checkName.noHandling',
  *find({ reading }) {
    for (const incident of incidentsOf(reading)) {
      const { handling, summary } = incident.value
      if ((handling !== null && handling !== '') || summary === '') continue
      const told = incident.fields.some(
        ({ name, block, from, to }) =>
          name !== 'time' && name !== 'cause' && tellsHandling(blockText(block).plain.slice(from, to)),
      )
      if (told) continue
      yield {
        block: incident.block,
        ...timeOf(incident),
        message: { key: 'finding.noHandling', values: { event: summary.split('\n')[0]?.slice(0, 24) ?? '' } },
        fix: null,
      }
    }
  },
}
