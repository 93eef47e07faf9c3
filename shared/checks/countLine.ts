import type { KpiRecognition } from '../blocks/kpi/kpi.ts'
import { blockText, isInside } from '../report/blockText.ts'
import type { Check, Fix, Slip } from './check.ts'
import { incidentsOf } from './incidentsOf.ts'

/**
 * A count line that says less than the report lists: incidents that name a severity, or any that are under review while
 * all counts are zero. Alerts and complaints are no incidents of a severity by themselves.
 */
export const countLine: Check<'countLine'> = {
  name: 'countLine',
  title: 'checkName.countLine',
  *find({ reading }) {
    const texts = incidentsOf(reading).map(({ fields, block }) =>
      [...new Set([block, ...fields.map((field) => field.block)])].map((one) => blockText(one).plain).join('\n'),
    )
    for (const one of reading.recognised) if (one.kind === 'kpi') yield* slipsOf(one, texts)
  },
}

const isCount = /(?:事故|故障|事件)/
const severityAtEnd = /([A-Z]{1,3}|[PS]\d)[级类]?$/
const underReview =
  /复盘中|待复盘|(?:待|正在|进行|安排|启动)[^,。;\n]{0,4}复盘|(?:定级|评级|评审)中|(?:待|未|正在|进行)[^,。;\n]{0,3}(?:定级|评级)/
const ownSeverity =
  /(?<!待|拟|可能|或)(?:定级|评级|级别|等级|定)(?:为|:|是)?\s*([A-E]|AB|CD|[PS]\d)(?:级|类|(?![A-Za-z\d]))|([A-E]|AB|CD|[PS]\d)[级类](?:生产|线上)?(?:事故|故障)|【([PS]\d)】/

interface Count {
  readonly severity: string
  readonly number: number
  readonly from: number
  readonly to: number
}

function slipsOf(item: KpiRecognition, texts: readonly string[]): readonly Slip[] {
  const { block } = item
  const counts = countsOf(item)
  if (counts.length === 0) return []
  const named = texts.map((text) =>
    ownSeverity
      .exec(text)
      ?.slice(1)
      .find((severity) => severity !== undefined),
  )
  const less = counts.flatMap(({ severity, number, from, to }): readonly Slip[] => {
    const listed = named.filter((own) => own !== undefined && covers(severity, own)).length
    if (listed <= number) return []
    const message = { key: 'finding.countBelowList', values: { severity, number, listed } } as const
    const fix: Fix = { edits: [{ block, from, to, text: String(listed) }] }
    return [{ block, from, to, message, fix }]
  })
  if (less.length > 0 || counts.some(({ number }) => number > 0)) return less
  const { plain } = blockText(block)
  const reviewed = texts.filter((text) => underReview.test(text)).length
  const remarked = underReview.test(plain) ? 1 : 0
  const last = counts.at(-1) as Count
  if (reviewed + remarked === 0) return []
  const values = { severity: last.severity, number: last.number, reviewed: Math.max(reviewed, remarked) }
  const message = { key: 'finding.countUnderReview', values } as const
  return [{ block, from: last.from, to: last.to, message, fix: null }]
}

function countsOf({ fields, value, block }: KpiRecognition): readonly Count[] {
  const values = fields.filter(({ name }) => name === 'value')
  const labels = fields.filter(({ name }) => name === 'label')
  const { text } = blockText(block)
  return value.flatMap(({ label, value: number }, at) => {
    const [own, place] = [labels[at], values[at]]
    if (number === null || own === undefined || place === undefined || !isCount.test(label)) return []
    const severity = text.slice(own.from, own.to)
    if (!severityAtEnd.test(severity.trim()) || isInside([own], place.from)) return []
    return [{ severity, number, from: place.from, to: place.to }]
  })
}

/** `CD级` counts C and D. */
function covers(label: string, own: string): boolean {
  const severity = severityAtEnd.exec(label.trim())?.[1] ?? ''
  return /\d/.test(severity + own) ? severity === own : severity.includes(own)
}
