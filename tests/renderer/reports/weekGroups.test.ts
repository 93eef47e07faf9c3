import { expect, test } from 'vitest'
import { groupByYear, sortReports } from '../../../renderer/reports/weekGroups.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'

function report(id: number, date: string | null, year?: number, savedAt = id): ReportSummary {
  const week = year === undefined ? null : { year, number: 1 }
  return { id, title: '', date, week, fileName: '', revision: 1, savedAt, trashedAt: null }
}

test.each([
  { name: 'nothing', reports: [], groups: [] },
  {
    name: 'weeks in a row',
    reports: [report(1, '2024-03-01'), report(2, '2024-03-08'), report(3, '2024-03-15')],
    groups: [
      {
        year: 2024,
        rows: [
          [3, 0],
          [2, 0],
          [1, 0],
        ],
      },
    ],
  },
  {
    name: 'weeks that are missing, counted by calendar weeks and not by days',
    reports: [report(1, '2024-03-01'), report(2, '2024-03-18')],
    groups: [
      {
        year: 2024,
        rows: [
          [2, 2],
          [1, 0],
        ],
      },
    ],
  },
  {
    name: 'two reports of one week',
    reports: [report(1, '2024-03-01'), report(2, '2024-02-28')],
    groups: [
      {
        year: 2024,
        rows: [
          [1, 0],
          [2, 0],
        ],
      },
    ],
  },
  {
    name: 'missing weeks across New Year stand below the first week of the year',
    reports: [report(1, '2023-12-08'), report(2, '2024-01-05')],
    groups: [
      { year: 2024, rows: [[2, 3]] },
      { year: 2023, rows: [[1, 0]] },
    ],
  },
  {
    name: 'the year of the week, which may not be the year of the day',
    reports: [report(1, '2024-12-31', 2025)],
    groups: [{ year: 2025, rows: [[1, 0]] }],
  },
  {
    name: 'reports without a date last, the last saved first',
    reports: [report(1, null, undefined, 5), report(2, null, undefined, 9), report(3, '2020-01-03')],
    groups: [
      { year: 2020, rows: [[3, 0]] },
      {
        year: null,
        rows: [
          [2, 0],
          [1, 0],
        ],
      },
    ],
  },
])('$name', ({ reports, groups }) => {
  const shown = groupByYear(sortReports(reports)).map(({ year, rows }) => ({
    year,
    rows: rows.map((row) => [row.report.id, row.missing]),
  }))
  expect(shown).toEqual(groups)
})

test('a year is one group even where its weeks are not in a row', () => {
  const sorted = [report(3, '2025-01-03', 2025), report(2, '2025-01-01', 2024), report(1, '2024-12-31', 2025)]
  expect(groupByYear(sorted).map(({ year, rows }) => [year, rows.length])).toEqual([
    [2025, 2],
    [2024, 1],
  ])
})
