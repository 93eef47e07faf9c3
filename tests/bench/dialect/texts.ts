import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { generateReport, generateReportOf } from '../generateReport.ts'

/** Texts that are measured together. */
export interface TextSet {
  readonly title: string
  readonly texts: readonly string[]
  readonly rounds: number
}

const realReports = path.resolve(import.meta.dirname, '../../../../shared/reports')

/** Real reports where a machine has some, generated ones of the same shape, and a large one. */
export function textSets(): readonly TextSet[] {
  const generated = Array.from({ length: 8 }, (_, index) => generateReport(index + 1))
  const sets = [
    { title: 'generated reports', texts: generated, rounds: 5 },
    { title: 'one generated text', texts: [generateReportOf(1_000_000, 1)], rounds: 3 },
  ]
  if (!existsSync(realReports)) return sets.map(withSize)
  const names = readdirSync(realReports).filter((name) => name.endsWith('.md'))
  const real = names.map((name) => readFileSync(path.join(realReports, name), 'utf8'))
  return [{ title: 'real reports', texts: real, rounds: 5 }, ...sets].map(withSize)
}

function withSize(set: TextSet): TextSet {
  const bytes = set.texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / set.texts.length
  const size = bytes < 100_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  return {
    ...set,
    title: set.texts.length === 1 ? `${set.title}, ${size}` : `${set.texts.length} ${set.title}, ${size} each`,
  }
}
