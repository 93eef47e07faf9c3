import type { IncidentRecognition } from '../blocks/incident/incident.ts'
import { blockText } from '../report/blockText.ts'
import type { Reading } from '../report/reading.ts'

/** The incidents of a report, in reading order. */
export function incidentsOf({ recognised }: Reading): readonly IncidentRecognition[] {
  return recognised.filter((one): one is IncidentRecognition => one.kind === 'incident')
}

/** Where an incident's time stands; where its text begins, for one without. */
export function timeOf({ block, fields }: IncidentRecognition): { readonly from: number; readonly to: number } {
  const time = fields.find((field) => field.name === 'time')
  const first = fields.find((field) => field.block === block)
  return time ?? (first === undefined ? { from: 0, to: 0 } : { from: first.from, to: first.from })
}

/** An incident's time as its author wrote it, trimmed; '' for none. */
export function writtenTime(incident: IncidentRecognition): string {
  const { from, to } = timeOf(incident)
  return blockText(incident.block).text.slice(from, to).trim()
}
