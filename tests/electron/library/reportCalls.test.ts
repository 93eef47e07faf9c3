import { describe, expect, test } from 'vitest'
import { create, imported, newLibrary, query, utf8, value } from './testLibrary.ts'

const week10 = '# 第10周 2024-03-08\n\n- 出票成功率：99.5%\n\n1. 对账改造'

describe('a report that is created', () => {
  test('has its text, its week and a name after its title', () => {
    const { library, clock } = newLibrary()
    const report = create(library, week10)
    expect(report).toEqual({
      id: report.id,
      title: '第10周 2024-03-08',
      date: '2024-03-08',
      week: { year: 2024, number: 10 },
      fileName: '第10周 2024-03-08.md',
      revision: 1,
      savedAt: clock.now,
      trashedAt: null,
    })
    const encoding = { charset: 'utf-8', bom: false }
    expect(value(library.openReport(report.id))).toEqual({ ...report, text: week10, encoding })
    expect(value(library.exportBytes(report.id))).toEqual({
      fileName: report.fileName,
      bytes: utf8(week10),
      images: [],
    })
  })

  test('is named after its title as long as it came with no name', () => {
    const { library } = newLibrary()
    const report = create(library, week10)
    const saved = value(library.saveReport(report.id, '# 第11周 2024/03/15', 1))
    expect(saved).toMatchObject({ fileName: '第11周 2024-03-15.md', week: { year: 2024, number: 11 } })
  })

  test('is not made twice in a week, on whatever day', () => {
    const { library } = newLibrary()
    const report = create(library, week10)
    const again = value(library.createReport('# 第10周 2024-03-06\n\nanother'))
    expect(again).toEqual({ report, created: false })
    expect(library.listReports()).toEqual([report])
  })

  test('is made anew where the one of its week is in the trash', () => {
    const { library } = newLibrary()
    const first = create(library, week10)
    library.trashReport(first.id)
    const second = create(library, week10)
    expect(second.id).not.toBe(first.id)
  })

  test('without a week is always another', () => {
    const { library } = newLibrary()
    create(library, '# 草稿')
    create(library, '# 草稿')
    expect(library.listReports().length).toBe(2)
  })

  test('is refused where a character would be lost', () => {
    const { library } = newLibrary()
    const problem = { code: 'notEncodable', name: '第10周', character: 'U+D83D', line: 3 }
    expect(library.createReport('# 第10周\n\na\uD83D')).toEqual({ ok: false, problem })
    expect(library.listReports()).toEqual([])
  })
})

describe('saving', () => {
  test('counts the revision up and keeps text and projections together', () => {
    const { library, folder, clock } = newLibrary()
    const report = create(library, week10)
    clock.now += 1000
    const text = week10.replace('99.5', '99.7').replace('1. 对账改造', '1. 对账上线\n2. 演练')
    const saved = value(library.saveReport(report.id, text, 1))
    expect(saved).toEqual({ ...report, revision: 2, savedAt: clock.now })
    expect(value(library.openReport(report.id)).text).toBe(text)
    expect(query(folder, 'SELECT label, value, unit, line FROM kpi_values')).toEqual([
      { label: '出票成功率', value: 99.7, unit: '%', line: 3 },
    ])
    expect(query(folder, 'SELECT text, line FROM plan_items ORDER BY position')).toEqual([
      { text: '对账上线', line: 5 },
      { text: '演练', line: 6 },
    ])
  })

  test('the same text writes nothing, even over a newer revision', () => {
    const { library, folder, clock } = newLibrary()
    const report = create(library, week10)
    const saved = value(library.saveReport(report.id, `${week10}!`, 1))
    const other = newLibrary(folder).library
    const version = other.dataVersion()
    clock.now += 1000
    expect(value(library.saveReport(report.id, `${week10}!`, 2))).toEqual(saved)
    expect(value(library.saveReport(report.id, `${week10}!`, 1))).toEqual(saved)
    expect(other.dataVersion()).toBe(version)
  })

  test('over a revision that is not the newest is refused', () => {
    const { library } = newLibrary()
    const report = create(library, week10)
    value(library.saveReport(report.id, `${week10}!`, 1))
    const problem = { code: 'stale', name: '第10周 2024-03-08' }
    expect(library.saveReport(report.id, `${week10}?`, 1)).toEqual({ ok: false, problem })
    expect(value(library.openReport(report.id)).text).toBe(`${week10}!`)
  })

  test('a report that is gone is named', () => {
    const { library } = newLibrary()
    const problem = { code: 'missing', name: '77' }
    expect(library.saveReport(77, 'a', 1)).toEqual({ ok: false, problem })
    expect(library.openReport(77)).toEqual({ ok: false, problem })
    expect(library.exportBytes(77)).toEqual({ ok: false, problem })
    expect(library.restoreReport(77)).toEqual({ ok: false, problem })
    expect(library.openReportBefore(77)).toBe(null)
  })

  test('a report in the trash still takes what was typed last', () => {
    const { library } = newLibrary()
    const report = create(library, week10)
    library.trashReport(report.id)
    value(library.saveReport(report.id, `${week10}!`, 1))
    expect(value(library.openReport(report.id)).text).toBe(`${week10}!`)
  })

  test('keeps encoding and BOM, and names what the encoding lacks', () => {
    const { library } = newLibrary()
    const gb = Uint8Array.from([0x23, 0x20, 0xd6, 0xdc]) // # 周
    const { report } = imported(library.importFile('a.md', gb), 'imported')
    value(library.saveReport(report.id, '# 周周', 1))
    expect(value(library.exportBytes(report.id)).bytes).toEqual(Uint8Array.from([...gb, 0xd6, 0xdc]))
    const problem = { code: 'notEncodable', name: '周周', character: 'U+E5E5 \uE5E5', line: 2 }
    expect(library.saveReport(report.id, '# 周周\n\uE5E5', 2)).toEqual({ ok: false, problem })

    const marked = utf8('\uFEFF# b')
    const second = imported(library.importFile('b.md', marked), 'imported').report
    expect(value(library.openReport(second.id)).text).toBe('# b')
    value(library.saveReport(second.id, '# c', 1))
    expect(value(library.exportBytes(second.id)).bytes).toEqual(utf8('\uFEFF# c'))
  })

  test('a date that is moved onto another report is kept: nothing typed is lost', () => {
    const { library } = newLibrary()
    create(library, week10)
    const other = create(library, '# 第11周 2024-03-15')
    const saved = value(library.saveReport(other.id, '# 第10周 2024-03-08', 1))
    expect(saved.week).toEqual({ year: 2024, number: 10 })
  })
})

describe('lists', () => {
  test('newest first, those with a week but no date after them, those with neither last', () => {
    const { library } = newLibrary()
    const texts = [
      '# 草稿',
      '# 第10周 2024-03-08',
      '# 2023年第06周',
      '# 第02周 2025-01-10',
      '# 2023年第18周',
      '# 第50周 2023-12-15',
    ]
    for (const text of texts) create(library, text)
    expect(library.listReports().map((report) => report.title)).toEqual(
      [
        '# 第02周 2025-01-10',
        '# 第10周 2024-03-08',
        '# 第50周 2023-12-15',
        '# 2023年第18周',
        '# 2023年第06周',
        '# 草稿',
      ].map((text) => text.slice(2)),
    )
  })

  test('the report before is the nearest one dated before', () => {
    const { library } = newLibrary()
    const [w8, w10, w11, undated, trashed] = [
      '# 第08周 2024-02-23',
      week10,
      '# 第11周 2024-03-15',
      '# 草稿',
      '# 第09周 2024-03-01',
    ].map((text) => create(library, text).id) as [number, number, number, number, number]
    library.trashReport(trashed)
    const before = (id: number) => library.openReportBefore(id)?.id ?? null
    expect([w8, w10, w11, undated].map(before)).toEqual([null, w8, w10, null])
    expect(library.openReportBefore(w11)?.text).toBe(week10)
  })
})

describe('the trash', () => {
  test('takes a report, gives it back, or deletes it for good', () => {
    const { library, folder, clock } = newLibrary()
    const [first, second] = [create(library, week10), create(library, '# 第11周 2024-03-15')]
    library.trashReport(first.id)
    clock.now += 1000
    library.trashReport(second.id)
    clock.now += 1000
    library.trashReport(first.id)
    expect(library.listReports()).toEqual([])
    expect(library.listTrash().map((report) => [report.id, report.trashedAt])).toEqual([
      [second.id, clock.now - 1000],
      [first.id, clock.now - 2000],
    ])
    expect(value(library.restoreReport(first.id))).toEqual(first)
    expect(value(library.restoreReport(first.id))).toEqual(first)
    library.deleteReport(first.id)
    library.deleteReport(second.id)
    expect(library.listReports()).toEqual([first])
    expect(library.listTrash()).toEqual([])
    expect(query(folder, 'SELECT DISTINCT report_id FROM revisions')).toEqual([{ report_id: first.id }])
  })

  test('an id is never given again', () => {
    const { library } = newLibrary()
    const first = create(library, week10)
    library.trashReport(first.id)
    library.deleteReport(first.id)
    expect(create(library, week10).id).not.toBe(first.id)
  })

  test('a report whose week is taken stays in the trash', () => {
    const { library } = newLibrary()
    const first = create(library, week10)
    library.trashReport(first.id)
    const second = create(library, week10)
    const problem = { code: 'weekTaken', name: '第10周 2024-03-08' }
    expect(library.restoreReport(first.id)).toEqual({ ok: false, problem })
    library.trashReport(second.id)
    expect(value(library.restoreReport(first.id)).trashedAt).toBe(null)
  })

  test('reports without a week take no place from each other', () => {
    const { library } = newLibrary()
    const first = create(library, '# 草稿')
    library.trashReport(first.id)
    create(library, '# 草稿')
    expect(value(library.restoreReport(first.id)).id).toBe(first.id)
  })
})
