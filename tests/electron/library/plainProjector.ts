import type { ReportProjection } from '../../../shared/report/projection.ts'
import { readTitle, weekOfTitle } from '../../../shared/report/title/title.ts'

/** A projector that sees titles, figures (`- 甲：98%`), plan items (`1. …`), a reflection (`> …`) and nothing else. */
export function projectPlainly(text: string): ReportProjection {
  const lines = text.split(/\r\n|\r|\n/)
  const title = /^# (.*)/.exec(lines[0] ?? '')?.[1] ?? ''
  const read = readTitle(title)
  const kpis = lines.flatMap((line, index) => {
    const match = /^- ([^：]+)：([\d.]*)(.*)$/.exec(line)
    if (match === null) return []
    const [, label = '', value = '', unit = ''] = match
    return [{ label, value: value === '' ? null : Number(value), unit, line: index + 1 }]
  })
  const reflected = lines.flatMap((line, index) =>
    line.startsWith('> ') ? [{ text: line.slice(2), line: index + 1 }] : [],
  )
  const plan = lines.flatMap((line, index) => {
    const match = /^\d+\. (.*)$/.exec(line)
    return match === null ? [] : [{ text: match[1] ?? '', line: index + 1 }]
  })
  return {
    title,
    date: read.date,
    properties: {},
    week: weekOfTitle(read, 'weeknum2'),
    sections: lines.flatMap((line, index) =>
      line.startsWith('## ') ? [{ title: line.slice(3), kind: null, level: 2 as const, line: index + 1 }] : [],
    ),
    kpis,
    okrItems: [],
    incidents: [],
    reflection: reflected[0] ?? null,
    plan,
    dailies: [],
  }
}
