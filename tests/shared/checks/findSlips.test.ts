import { describe, expect, test } from 'vitest'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import { findSlips } from '../../../shared/checks/findSlips.ts'
import { fixDocument } from '../../../shared/checks/fixDocument.ts'
import { type CheckName, checks } from '../../../shared/checks/index.ts'
import { languages } from '../../../shared/messages/messages.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readReading } from '../../../shared/report/reading.ts'
import type { CheckCases, Weeks } from './cases/checkCases.ts'
import { ofForm } from './cases/ofForm.ts'
import { ofIncidents } from './cases/ofIncidents.ts'
import { ofNumbers } from './cases/ofNumbers.ts'
import { ofWeeks } from './cases/ofWeeks.ts'

const cases: Readonly<Record<CheckName, CheckCases>> = { ...ofIncidents, ...ofNumbers, ...ofForm, ...ofWeeks }

test('every check has cases that must fire and cases that must not, and no other has', () => {
  expect(Object.keys(cases).sort()).toEqual(checks.map(({ name }) => name).sort())
  for (const { fires, silent } of Object.values(cases)) {
    expect(fires.length).toBeGreaterThanOrEqual(5)
    expect(silent.length).toBeGreaterThanOrEqual(5)
  }
})

function find(check: CheckName, { text, earlier }: Weeks) {
  const reading = readReading(text)
  const findings = findSlips({ reading, earlier: earlier.map(readReading), decisions: [] })
  return { reading, found: findings.filter((finding) => finding.check === check) }
}

describe.each(Object.entries(cases) as [CheckName, CheckCases][])('%s', (check, { fires, silent }) => {
  for (const [name, report, lines, fixed] of fires) {
    test(`fires: ${name}`, () => {
      const { reading, found } = find(check, report)
      expect(found.map(({ line }) => line)).toEqual(lines)
      const fix = found[0]?.fix ?? null
      if (fixed === undefined) {
        expect(fix).toBeNull()
        return
      }
      const after = printDocument(fixDocument(reading.document, fix ?? { edits: [] }))
      expect(after.split('\n')).toEqual(report.text.split('\n').with((lines[0] as number) - 1, fixed))
      expect(find(check, { ...report, text: after }).found).toEqual([])
    })
  }

  for (const [name, report] of silent) {
    test(`says nothing: ${name}`, () => expect(find(check, report).found).toEqual([]))
  }
})

describe('a finding', () => {
  const slips = (text: string) => findSlips({ reading: readReading(text), earlier: [], decisions: [] })
  const text = '# 周报 2024-03-15\n\n## 【O1 城配】\n\n- 仓间调拨（含冷链\n- 完成占比60%（20/52）'

  test('is called by its words, wherever they stand', () => {
    const places = slips(text).map(({ place }) => place)
    expect(new Set(places).size).toBe(2)
    expect(slips(text.replace('- 仓', '- 新的一行\n- 仓')).map(({ place }) => place)).toEqual(places)
    expect(slips(text.replace('20/52', '21/52'))[0]?.place).not.toBe(places[0])
  })

  test('is not made by a check that is off', () => {
    const reading = readReading(text)
    expect(
      findSlips({ reading, earlier: [], decisions: [] }, new Set(['fractions'])).map(({ check }) => check),
    ).toEqual(['brackets'])
  })

  test.each(languages)('is told in %s with all its values', (language) => {
    const t = createTranslate(language)
    const all = Object.entries(cases).flatMap(([check, { fires }]) =>
      fires.flatMap(([, report]) => find(check as CheckName, report).found),
    )
    expect(all.length).toBeGreaterThan(80)
    for (const { message } of all) expect(t(message.key, message.values)).not.toMatch(/finding\.|\{\{|undefined|NaN/)
    for (const { title } of checks) expect(t(title)).not.toBe(title)
  })
})
