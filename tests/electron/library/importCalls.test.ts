import { describe, expect, test } from 'vitest'
import { create, imported, newLibrary, utf8, value } from './testLibrary.ts'

const week10 = '# 第10周 2024-03-08\r\n\r\n- 出票成功率：99.5%'
const changed = `${week10}\r\n`

test('a file becomes a report with its bytes and its name', () => {
  const { library } = newLibrary()
  const { report, name } = imported(library.importFile('导出/第10周 4f2a.md', utf8(week10)), 'imported')
  expect(name).toBe('第10周 4f2a.md')
  expect(report).toMatchObject({ fileName: '第10周 4f2a.md', title: '第10周 2024-03-08', revision: 1 })
  expect(value(library.exportBytes(report.id))).toEqual({ fileName: '第10周 4f2a.md', bytes: utf8(week10), images: [] })
  const saved = value(library.saveReport(report.id, '# 第11周 2024-03-15', 1))
  expect(saved.fileName).toBe('第10周 4f2a.md')
})

test('the same bytes do nothing, under any name', () => {
  const { library, folder } = newLibrary()
  const { report } = imported(library.importFile('a.md', utf8(week10)), 'imported')
  const other = newLibrary(folder).library
  const version = other.dataVersion()
  expect(library.importFile('b.md', utf8(week10))).toEqual({ kind: 'unchanged', name: 'b.md', report, filesLeft: [] })
  expect(other.dataVersion()).toBe(version)
  expect(library.listReports()).toEqual([report])
})

describe('other bytes for a week that is there', () => {
  const ask = () => {
    const { library, clock } = newLibrary()
    const first = imported(library.importFile('a.md', utf8(week10)), 'imported').report
    const question = imported(library.importFile('b.md', utf8(changed)), 'conflict')
    expect(question).toMatchObject({ name: 'b.md', existing: first, existingText: week10, text: changed })
    expect(library.listReports()).toEqual([first])
    return { library, clock, first, token: question.token }
  }

  test('skip leaves the library as it is', () => {
    const { library, first, token } = ask()
    expect(library.resolveImport(token, 'skip')).toEqual({ kind: 'skipped', name: 'b.md' })
    expect(library.listReports()).toEqual([first])
  })

  test('replace takes the bytes, the encoding and the name of the file', () => {
    const { library, clock, first } = ask()
    const marked = utf8(`\uFEFF${changed}`)
    const { token } = imported(library.importFile('c.md', marked), 'conflict')
    clock.now += 5
    const { report } = imported(library.resolveImport(token, 'replace'), 'imported')
    expect(report).toEqual({ ...first, fileName: 'c.md', revision: 2, savedAt: clock.now })
    expect(value(library.exportBytes(first.id)).bytes).toEqual(marked)
    expect(value(library.openReport(first.id)).encoding).toEqual({ charset: 'utf-8', bom: true })
    expect(library.listReports()).toEqual([report])
  })

  test('keepBoth makes a second report for the week', () => {
    const { library, first, token } = ask()
    const { report } = imported(library.resolveImport(token, 'keepBoth'), 'imported')
    expect(report).toMatchObject({ week: first.week, fileName: 'b.md', revision: 1 })
    expect(library.listReports().map(({ id }) => id)).toEqual([report.id, first.id])
    expect(value(library.openReport(first.id)).text).toBe(week10)
  })

  test('keepBoth under a name that is taken gets one of its own', () => {
    const { library } = ask()
    const { token } = imported(library.importFile('a.md', utf8(`${changed}!`)), 'conflict')
    expect(imported(library.resolveImport(token, 'keepBoth'), 'imported').report.fileName).toBe('a (2).md')
  })

  test('of two reports of a week the first stands for it, and a file is held against the one of its name', () => {
    const { library, first, token } = ask()
    const second = imported(library.resolveImport(token, 'keepBoth'), 'imported').report
    expect(value(library.createReport(week10))).toEqual({ report: first, created: false })
    expect(library.importFile('x.md', utf8(changed))).toMatchObject({ kind: 'unchanged', report: second })
    expect(library.importFile('b.md', utf8(`${week10}?`))).toMatchObject({ kind: 'conflict', existing: second })
    expect(library.importFile('x.md', utf8(`${week10}?`))).toMatchObject({ kind: 'conflict', existing: first })
  })

  test('what was kept beside another comes back from the trash beside it, either way round', () => {
    const { library, first, token } = ask()
    const second = imported(library.resolveImport(token, 'keepBoth'), 'imported').report
    for (const ids of [[first.id], [second.id], [second.id, first.id], [first.id, second.id]]) {
      for (const id of ids) library.trashReport(id)
      for (const id of ids) expect(value(library.restoreReport(id)).id).toBe(id)
    }
  })

  test('an answer about a text that has changed since is asked again', () => {
    const { library, first, token } = ask()
    value(library.saveReport(first.id, `${week10}typed`, 1))
    const again = imported(library.resolveImport(token, 'replace'), 'conflict')
    expect(again.existingText).toBe(`${week10}typed`)
    expect(imported(library.resolveImport(again.token, 'replace'), 'imported').report.revision).toBe(3)
  })

  test('an answer about a report that is in the trash by now imports the file', () => {
    const { library, first, token } = ask()
    library.trashReport(first.id)
    const { report } = imported(library.resolveImport(token, 'replace'), 'imported')
    expect(report.id).not.toBe(first.id)
    expect(library.listReports()).toEqual([report])
  })

  test('an answer counts once, and only to a question', () => {
    const { library, token } = ask()
    library.resolveImport(token, 'keepBoth')
    for (const unknown of [token, 'never asked']) {
      expect(library.resolveImport(unknown, 'keepBoth')).toEqual({
        kind: 'refused',
        name: unknown,
        problem: { code: 'missing', name: unknown },
      })
    }
    expect(library.listReports().length).toBe(2)
  })

  test('the first bytes again, after they were typed over, are asked about too', () => {
    const { library } = newLibrary()
    const { report } = imported(library.importFile('a.md', utf8(week10)), 'imported')
    value(library.saveReport(report.id, changed, 1))
    expect(library.importFile('a.md', utf8(week10)).kind).toBe('conflict')
  })
})

test('what is in the trash counts for nothing', () => {
  const { library } = newLibrary()
  const first = imported(library.importFile('a.md', utf8(week10)), 'imported').report
  library.trashReport(first.id)
  expect(imported(library.importFile('a.md', utf8(week10)), 'imported').report.id).not.toBe(first.id)
})

test('a file without a week is known by its bytes and its name', () => {
  const { library } = newLibrary()
  const first = imported(library.importFile('notes.md', utf8('# 会议记录')), 'imported').report
  expect(first).toMatchObject({ week: null, date: null })
  expect(library.importFile('other.md', utf8('# 会议记录')).kind).toBe('unchanged')
  expect(library.importFile('other.md', utf8('# 会议记录 二')).kind).toBe('imported')
  const question = imported(library.importFile('notes.md', utf8('# 会议记录 三')), 'conflict')
  expect(question.existing).toEqual(first)
})

test('a week that was made here is asked about as well', () => {
  const { library } = newLibrary()
  const report = create(library, week10)
  expect(library.importFile('a.md', utf8(changed))).toMatchObject({ kind: 'conflict', existing: report })
})

describe('whatever a file holds, it is imported with its bytes or refused by name', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values)
  const kept: readonly [what: string, name: string, bytes: Uint8Array][] = [
    ['a BOM', 'a.md', utf8('\uFEFF# a')],
    ['5 MB on one line', 'a.md', utf8('周'.repeat(1_700_000))],
    ['5 MB as a title', 'a.md', utf8(`# ${'周'.repeat(1_700_000)}`)],
    ['no name', '', utf8('a')],
    ['a name of dots', '..', utf8('a')],
    ['malformed Markdown', 'a.md', utf8('#\n```\n| a\n> - 1. [x](\n**_')],
    ['GB18030', 'a.md', bytes(0xd6, 0xdc)],
  ]
  test.each(kept)('%s', (_what, name, bytes) => {
    const { library } = newLibrary()
    const { report } = imported(library.importFile(name, bytes), 'imported')
    expect(Buffer.compare(value(library.exportBytes(report.id)).bytes, bytes)).toBe(0)
    expect(report.fileName).toMatch(/^[^/\\]+\.md$/)
    expect(report.title.length).toBeLessThanOrEqual(500)
  })

  const refused: readonly [what: string, name: string, bytes: Uint8Array, problem: object][] = [
    ['GB18030, broken', 'a.md', bytes(0xd6, 0xdc, 0xff), { code: 'notText', name: 'a.md', line: 1 }],
    ['UTF-16', 'd/a.md', bytes(0xff, 0xfe, 0x61, 0), { code: 'notText', name: 'a.md', line: 1 }],
    ['nothing', 'a.md', bytes(), { code: 'empty', name: 'a.md' }],
    ['only line ends', 'a.md', utf8('\r\n\n\r'), { code: 'empty', name: 'a.md' }],
    ['only a BOM and spaces', 'a.md', utf8('\uFEFF  \u3000\u00A0'), { code: 'empty', name: 'a.md' }],
    ['Word’s', 'd/周报.docx', bytes(0x50, 0x4b, 3, 4, 0), { code: 'notMarkdown', name: '周报.docx' }],
    ['Word’s, with a text in it', 'a.DOCX', utf8('# a'), { code: 'notMarkdown', name: 'a.DOCX' }],
    ['a web page', 'a.html', utf8('<p>'), { code: 'notMarkdown', name: 'a.html' }],
    ['NUL', 'a.md', utf8('a\n\0'), { code: 'binary', name: 'a.md', line: 2 }],
  ]
  test.each(refused)('%s', (_what, name, bytes, problem) => {
    const { library } = newLibrary()
    expect(library.importFile(name, bytes)).toEqual({ kind: 'refused', name: name.replace('d/', ''), problem })
    expect(library.listReports()).toEqual([])
  })
})
