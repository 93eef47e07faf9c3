import type { AnyRecognition } from '../blocks/index.ts'
import type { Document } from '../notion/document.ts'
import { readDocument } from '../notion/readDocument.ts'
import { blockText } from './blockText.ts'
import type { ReflectionProjection, ReportProjection } from './projection.ts'
import { dateOf, recogniseIn } from './recognise.ts'
import { sectionsOf } from './sections.ts'
import { headOf } from './title/reportHead.ts'
import { readTitle, weekOfTitle } from './title/title.ts'
import type { WeekNumbering } from './title/weekNumbering.ts'

/**
 * Everything that the product reads off a report's text (decoded, without a BOM). Never throws: a text that is no report
 * has an empty projection.
 * @param numbering the library's, for a title with a date and no number
 */
export function projectReport(text: string, numbering: WeekNumbering = 'weeknum2'): ReportProjection {
  return projectDocument(readDocument(text), numbering)
}

/** The same for a text that has been read. Lines are those of the text. */
function projectDocument(document: Document, numbering: WeekNumbering = 'weeknum2'): ReportProjection {
  // Above the first heading may stand what is none of the page's: empty lines, front matter.
  const { page, repeated } = headOf(document)
  const heading = page ?? repeated
  const title = heading === null ? '' : blockText(heading).text.trim()
  const read = readTitle(title)
  const sections = sectionsOf(document)
  const recognised = recogniseIn(sections, dateOf(document))
  const values = <K extends AnyRecognition['kind']>(kind: K) =>
    recognised.flatMap((one) => (one.kind === kind ? [one.value as ValueOf<K>] : []))
  return {
    title,
    date: read.date,
    properties: propertiesOf(document),
    week: weekOfTitle(read, numbering),
    sections: sections.map(({ title, kind, level, line }) => ({ title, kind, level, line })),
    kpis: values('kpi').flat(),
    // An item that nothing was written into yet is drawn as one, but says nothing.
    okrItems: values('okr').filter((item) => item.name !== ''),
    incidents: values('incident').map(({ facts: _, ...incident }) => incident),
    reflection: joined(values('reflection')),
    plan: values('plan').filter((item) => item.text !== ''),
    dailies: values('dailies'),
  }
}

type ValueOf<K> = Extract<AnyRecognition, { readonly kind: K }>['value']

function propertiesOf(document: Document): Readonly<Record<string, string>> {
  const entries = document.blocks.flatMap((block) => (block.type === 'properties' ? block.entries : []))
  return Object.fromEntries(entries.map(({ name, value }) => [name, value]))
}

function joined(reflections: readonly ReflectionProjection[]): ReflectionProjection | null {
  const written = reflections.filter((reflection) => reflection.text !== '')
  const first = written[0]
  return first === undefined ? null : { text: written.map(({ text }) => text).join('\n'), line: first.line }
}
