import { describe, expect, test } from 'vitest'
import { create, imported, newLibrary, utf8, value } from './testLibrary.ts'

/** A Friday of 2024, by the number of weeks after the first one. */
const day = (week: number) => new Date(Date.UTC(2024, 0, 5 + week * 7)).toISOString().slice(0, 10)
const textOf = (date: string, ...lines: readonly string[]) => [`# 周报 ${date}`, '', ...lines].join('\n')

describe('the reports before one', () => {
  test('are given newest first, each as it is opened, as many as are wanted', () => {
    const { library } = newLibrary()
    const ids = [0, 1, 2, 3].map((week) => create(library, textOf(day(week))).id)
    const before = library.openReportsBefore(ids[3] ?? 0, 60)
    expect(before).toEqual([2, 1, 0].map((at) => value(library.openReport(ids[at] ?? 0))))
    expect(library.openReportsBefore(ids[3] ?? 0, 2)).toEqual(before.slice(0, 2))
    expect(library.openReportsBefore(ids[3] ?? 0, 0)).toEqual([])
    expect(library.openReportsBefore(ids[0] ?? 0, 60)).toEqual([])
  })

  test('are none for a report without a date and for none', () => {
    const { library } = newLibrary()
    create(library, textOf(day(0), '> 一'))
    const { id } = create(library, '# 会议记录')
    for (const asked of [id, 77]) {
      expect(library.openReportsBefore(asked, 60)).toEqual([])
      expect(library.readKpiHistory(asked)).toEqual([])
      expect(library.readReflections(asked)).toEqual({ recent: [], yearAgo: null })
    }
  })

  test('leave out the trash, the same day and what has no date', () => {
    const { library } = newLibrary()
    const trashed = create(library, textOf(day(0), '- 次数：1', '> 一'))
    create(library, '# 会议记录')
    const { id } = create(library, textOf(day(1), '- 次数：2', '> 二'))
    library.trashReport(trashed.id)
    expect(library.openReportsBefore(id, 60)).toEqual([])
    expect(library.readKpiHistory(id)).toEqual([])
    expect(library.readReflections(id).recent).toEqual([])
  })

  test('are one a week: the newest date’s, of one date the one that stands for the week; the first is the one before', () => {
    const { library } = newLibrary()
    const first = imported(
      library.importFile('a.md', utf8(textOf('2024-03-06', '- 次数：1', '> 一'))),
      'imported',
    ).report
    // Both kept for the same week: one of the same day, one of the day after.
    const beside = [textOf('2024-03-06', '- 次数：2', '> 二'), textOf('2024-03-07', '- 次数：3', '> 三')].map(
      (text, at) => {
        const { token } = imported(library.importFile(`b${at}.md`, utf8(text)), 'conflict')
        return imported(library.resolveImport(token, 'keepBoth'), 'imported').report.id
      },
    )
    const { id } = create(library, textOf('2024-03-15'))
    const seen = () => [
      library.openReportsBefore(id, 60).map((report) => report.id),
      library.readKpiHistory(id).map((week) => week.report),
      library.readReflections(id).recent.map(({ report }) => report.id),
      [library.openReportBefore(id)?.id],
    ]
    const all = (report: number | undefined) => [[report], [report], [report], [report]]
    expect(seen()).toEqual(all(beside[1]))
    library.trashReport(beside[1] ?? 0)
    expect(seen()).toEqual(all(first.id))
    library.trashReport(first.id)
    expect(seen()).toEqual(all(beside[0]))
  })
})

test('figures are told with their week, in the order of the text, with and without values; a report without any too', () => {
  const { library } = newLibrary()
  create(library, textOf(day(0), '- 次数：3次', '- 出票成功率：99.5%', '- 空值：%'))
  create(library, textOf(day(1)))
  const { id } = create(library, textOf(day(2), '- 次数：9次'))
  expect(library.readKpiHistory(id)).toMatchObject([
    { title: `周报 ${day(1)}`, date: day(1), week: { year: 2024, number: 2 }, kpis: [] },
    {
      title: `周报 ${day(0)}`,
      date: day(0),
      week: { year: 2024, number: 1 },
      kpis: [
        { label: '次数', value: 3, unit: '次' },
        { label: '出票成功率', value: 99.5, unit: '%' },
        { label: '空值', value: null, unit: '%' },
      ],
    },
  ])
})

test('figures go five years back', () => {
  const { library } = newLibrary()
  const dates = Array.from({ length: 263 }, (_, week) => day(week))
  const ids = dates.map((date) => create(library, textOf(date)).id)
  const history = library.readKpiHistory(ids[262] ?? 0)
  expect(history.map(({ date }) => date)).toEqual(dates.slice(2, 262).toReversed())
})

describe('reflections', () => {
  test('are the last four that say something', () => {
    const { library } = newLibrary()
    const says = ['一', '二', '', '三', '\u3000 ', '四', '五']
    for (const [week, text] of says.entries()) create(library, textOf(day(week), `> ${text}`))
    create(library, textOf(day(7)))
    const { id } = create(library, textOf(day(8), '> 六'))
    const { recent } = library.readReflections(id)
    expect(recent.map(({ text, report }) => [text, report.date])).toEqual([
      ['五', day(6)],
      ['四', day(5)],
      ['三', day(3)],
      ['二', day(1)],
    ])
  })

  const cases: readonly [what: string, date: string, earlier: readonly string[], found: string | null][] = [
    ['the same day', '2024-03-08', ['2023-03-01', '2023-03-08', '2023-03-15'], '2023-03-08'],
    ['the nearest one', '2024-03-08', ['2023-03-03', '2023-03-10', '2024-03-01'], '2023-03-10'],
    ['of two as near the newer one', '2024-03-08', ['2023-03-01', '2023-03-15'], '2023-03-15'],
    ['three weeks before', '2024-03-08', ['2023-02-15'], '2023-02-15'],
    ['three weeks after', '2024-03-08', ['2023-03-29'], '2023-03-29'],
    ['a day too early', '2024-03-08', ['2023-02-14'], null],
    ['a day too late', '2024-03-08', ['2023-03-30'], null],
    ['of 29 February', '2024-02-29', ['2023-02-23', '2023-03-06'], '2023-02-23'],
    ['nearer to one that says nothing', '2024-03-22', ['2023-03-08'], '2023-03-08'],
    ['over the turn of the year', '2024-01-02', ['2022-12-29'], '2022-12-29'],
  ]
  test.each(cases)('of a year ago: %s', (_what, date, earlier, found) => {
    const { library } = newLibrary()
    for (const each of earlier) create(library, textOf(each, `> ${each}`))
    create(library, textOf('2023-03-24', '> \u3000'))
    const { id } = create(library, textOf(date, '> 今'))
    expect(library.readReflections(id).yearAgo?.text ?? null).toBe(found)
  })
})

describe('what a report was', () => {
  test('is listed newest first and opened in the encoding that it had, after a restart too', () => {
    const { library, folder, clock } = newLibrary()
    const gb18030 = Uint8Array.of(0x23, 0x20, 0xd6, 0xdc, 0xb1, 0xa8) // # 周报
    const { report } = imported(library.importFile('a.md', gb18030), 'imported')
    const begunAt = clock.now
    clock.now += 1000
    value(library.saveReport(report.id, '# 周报改', 1))
    const revisions = [
      { revision: 2, kind: 'sitting', begunAt: clock.now, savedAt: clock.now },
      { revision: 1, kind: 'import', begunAt, savedAt: begunAt },
    ]
    expect(library.listRevisions(report.id)).toEqual(revisions)
    library.close()
    const next = newLibrary(folder).library
    expect(next.listRevisions(report.id)).toEqual(revisions)
    expect(next.openRevision(report.id, 1)).toEqual({ ok: true, value: { text: '# 周报' } })
    expect(next.openRevision(report.id, 2)).toEqual({ ok: true, value: { text: '# 周报改' } })
    next.trashReport(report.id)
    expect(next.listRevisions(report.id)).toEqual(revisions)
    next.deleteReport(report.id)
    expect(next.listRevisions(report.id)).toEqual([])
  })

  test('is refused by name where an autosave has taken its place, and where the report is gone', () => {
    const { library, clock } = newLibrary()
    const report = create(library, textOf(day(0)))
    for (const revision of [1, 2, 3]) {
      clock.now += 1000
      value(library.saveReport(report.id, textOf(day(0), String(revision)), revision))
    }
    expect(library.listRevisions(report.id).map(({ revision }) => revision)).toEqual([4, 2, 1])
    const problem = { code: 'revisionGone', name: report.title }
    expect(library.openRevision(report.id, 3)).toEqual({ ok: false, problem })
    expect(library.openRevision(77, 1)).toEqual({ ok: false, problem: { code: 'missing', name: '77' } })
  })
})
