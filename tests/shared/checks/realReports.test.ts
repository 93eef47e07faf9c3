import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSlips } from '../../../shared/checks/findSlips.ts'
import { readReading } from '../../../shared/report/reading.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Each finding as check and line; what a careful reader of these reports would ask about, and nothing else. */
type Expected = Readonly<Record<string, readonly string[]>>

/** Alone, and with those before it: they are months apart, so that no week before tells anything. */
const real: Expected = {
  '2023-W06.md': ['brackets 37', 'deadLinks 113'],
  '2023-W18.md': ['eventOrder 83', 'headingLevel 51', 'brackets 61', 'brackets 63'],
  '2023-W44.md': [
    'eventAfterReport 46',
    'eventAfterReport 80',
    'eventAfterReport 81',
    'eventTimes 81',
    'noHandling 79',
    'noHandling 80',
  ],
}

const fixtures: Expected = {
  '2024-W01.md': ['brackets 37', 'deadLinks 103'],
  '2024-W15.md': [
    'eventAfterReport 93',
    'countLine 19',
    'headingLevel 44',
    'brackets 53',
    'fullWidth 14',
    'fullWidth 63',
    'fullWidth 85',
    'noHandling 93',
  ],
  '2024-W37.md': ['eventTimes 62', 'noHandling 60', 'noHandling 61'],
  '2024-W50.md': ['fullWidth 41'],
  '2024-W53.md': ['eventAfterReport 39', 'headingLevel 24', 'noHandling 35', 'noHandling 39'],
  '2025-W09.md': ['emptySection 38', 'emptySection 46'],
}

const sample: Expected = {
  '第42周 2022-10-14.md': [],
  '第43周 2022-10-21.md': ['fullWidth 68'],
  '第44周 2022-10-28.md': ['slippedDate 39', 'slippedDate 61'],
  '第45周 2022-11-04.md': [],
}

/** `weeks`: its reports are one team's. */
const folders: readonly (readonly [folder: string, expected: Expected, weeks: boolean])[] = [
  ['../shared/reports', real, true],
  ['tests/fixtures/reports', fixtures, false],
  ['build/sample', sample, true],
]

const withWeeks = new Set(['slippedDate', 'progressBack', 'progressGone', 'kpiGone', 'planUnmentioned', 'stale'])

describe.each(folders.filter(([folder]) => existsSync(path.join(root, folder))))('%s', (folder, expected, weeks) => {
  const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.md'))
  const readings = names.sort().map((name) => readReading(readFileSync(path.join(root, folder, name), 'utf8')))
  const found = (at: number, earlier: typeof readings) =>
    findSlips({ reading: readings[at] as (typeof readings)[number], earlier, decisions: [] }).map(
      ({ check, line }) => `${check} ${line}`,
    )

  test('has reports that are known', () => expect(names).toEqual(Object.keys(expected)))

  test.each(names.map((name, at) => [name, at] as const))('%s', (name, at) => {
    const agreed = expected[name] ?? []
    expect(found(at, [])).toEqual(agreed.filter((one) => !withWeeks.has(one.split(' ')[0] ?? '')))
    if (weeks) expect(found(at, readings.slice(0, at).reverse())).toEqual(agreed)
  })
})
