import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openLibrary } from '../../../electron/library/library.ts'
import { lacksCause, lacksHandling } from '../../../shared/insight/incidents/telling.ts'
import { everything } from '../../../shared/insight/span.ts'
import { projectReport } from '../../../shared/report/projectReport.ts'
import { newFolder } from './testLibrary.ts'

/** Three real reports of one team, months apart, where the machine has them: what a person reads in them together. */
const folder = resolve(import.meta.dirname, '../../../../shared/reports')

function open() {
  const library = openLibrary(newFolder(), { project: projectReport })
  onTestFinished(library.close)
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    library.importFile(name, new Uint8Array(readFileSync(join(folder, name))))
  }
  library.linkWeeks(Infinity)
  return library
}

type Told = readonly [
  week: number,
  line: number,
  start: string,
  end: string | null,
  minutes: number | null,
  foundBy: string,
  side: string | null,
  impact: boolean,
  lacks: string,
]
const incidents: readonly Told[] = [
  [6, 79, '2023-02-03T14:41', '2023-02-03T14:42', 1, 'monitoring', null, false, ''],
  [18, 72, '2023-04-23T12:29', null, 4, 'monitoring', 'outside', true, ''],
  [18, 74, '2023-04-23T14:52', null, null, 'report', 'outside', false, ''],
  [18, 76, '2023-04-24T16:42', null, null, 'monitoring', null, false, ''],
  [18, 83, '2023-04-26T03:14', '2023-04-26T12:09', 535, 'monitoring', 'inside', false, ''],
  [18, 81, '2023-04-26T06:16', null, null, 'monitoring', null, false, 'cause'],
  [18, 88, '2023-04-26T17:27', null, null, 'report', 'outside', false, 'cause'],
  [18, 90, '2023-04-27T10:30', '2023-04-27T22:00', 690, 'monitoring', 'inside', true, ''],
  [18, 95, '2023-04-28T10:20', '2023-04-28T10:53', 33, 'monitoring', null, true, ''],
  [44, 79, '2023-10-23T14:36', null, null, 'monitoring', 'inside', true, 'handling'],
  [44, 80, '2023-10-25T11:10', null, null, 'monitoring', 'inside', true, 'handling'],
  [44, 81, '2023-10-26T11:17', '2023-10-26T23:15', 718, 'customers', 'inside', true, ''],
]

/** By the lines on which the three reports have them; null where they don't. */
const figures: readonly (readonly (number | null)[])[] = [
  [99.99, 99.99, 99.997],
  [99.92, 99.9, 99.961],
  [null, null, 99.11],
  [100, 100, 99.998],
  [0, 0, 0],
  [0, 0, 1],
]

/** Items that more than one report tells: the line in each, the newest first. */
const threads: readonly (readonly string[])[] = [
  ['44:58', '6:59'],
  ['18:24', '6:61'],
  ['18:41', '6:45'],
  ['18:44', '6:41'],
  ['18:47', '6:48'],
  ['18:48', '6:51'],
  ['18:58', '6:58'],
]

describe.skipIf(!existsSync(folder))('three reports together', () => {
  test('every incident, its times and what its words say', () => {
    const told = open()
      .readIncidents(everything)
      .map((one): Told => {
        const [telling] = one.tellings
        const lacks = lacksCause(one) ? 'cause' : lacksHandling(one) ? 'handling' : ''
        const side = one.causeSide
        const { start, end, durationMinutes, foundBy, impact } = one
        return [
          one.week?.number ?? 0,
          telling?.line ?? 0,
          start ?? '',
          end,
          durationMinutes,
          foundBy ?? '',
          side,
          impact !== null,
          lacks,
        ]
      })
    expect(told).toEqual(incidents)
  })

  test('every figure by week', () => {
    const { weeks, series } = open().readFigures(everything)
    expect(weeks.map(({ date }) => date)).toEqual(['2023-02-03', '2023-04-28', '2023-10-24'])
    const values = series.map((one) => weeks.map((_, week) => one.values[one.weeks.indexOf(week)] ?? null))
    expect(values).toEqual(figures)
  })

  test('every thread over more than one report, and the one date that was put off', () => {
    const library = open()
    const { items, slips } = library.readObjectives('0001-01-01', '9999-12-31')
    const told = items
      .filter(({ weeks }) => weeks > 1)
      .map(({ week, position }) => library.readThread(week.report, position)?.weeks ?? [])
    expect(told.map((weeks) => weeks.map(({ week, line }) => `${week.week?.number}:${line}`))).toEqual(threads)
    expect(slips.map(({ line, from, to, days }) => [line, from.to, to.to, days])).toEqual([
      [24, '2023-04-30', '2023-05-09', 9],
    ])
  })

  test('no plan has the week after it, so that nothing is said of what became of it', () => {
    const { sums, weeks } = open().readPlans('2023-01-01', '2023-12-31', 'year', true)
    expect(sums.planned).toBe(0)
    expect(weeks.map(({ items }) => items.length)).toEqual([4, 3, 4])
  })
})
