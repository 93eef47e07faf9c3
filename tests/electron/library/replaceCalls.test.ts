import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { digestStart } from '../../../electron/database/reports.ts'
import { create, imported, newLibrary, query, utf8, value } from './testLibrary.ts'

const week1 = '# 第01周 2024-01-05\n\n- 旧名 a\n    旧名旧名\n- 别的'
const week2 = '# 第02周 2024-01-12\r\n\r\n- 旧名\r\n'
const words = { words: '旧名', heedCase: false, by: '新名' }

function bytesOf(folder: string, id: number): string {
  const [row] = query<{ bytes: Uint8Array }>(folder, `SELECT bytes FROM reports WHERE id = ${id}`)
  return new TextDecoder().decode(row?.bytes)
}

test('words are replaced in the lines that are named, and nothing else changes; taking back gives the bytes back', () => {
  const { library, folder } = newLibrary()
  const first = create(library, week1)
  const second = imported(library.importFile('b.md', utf8(week2)), 'imported').report
  const { replaced, refused } = library.replaceInReports(
    [
      { report: first.id, digest: digestStart(utf8(week1)), lines: [4] },
      { report: second.id, digest: digestStart(utf8(week2)), lines: [3] },
    ],
    words,
  )
  expect(refused).toEqual([])
  expect(bytesOf(folder, first.id)).toBe(week1.replace('旧名旧名', '新名新名'))
  expect(bytesOf(folder, second.id)).toBe(week2.replace('旧名', '新名'))
  expect(library.takeBackReplaced(replaced).refused).toEqual([])
  expect(bytesOf(folder, first.id)).toBe(week1)
  expect(bytesOf(folder, second.id)).toBe(week2)
  // Every text stays in the history, also within one sitting.
  expect(library.listRevisions(first.id).map(({ revision }) => revision)).toEqual([3, 2, 1])
})

test('a report that changed before or after is left alone and named', () => {
  const { library, folder } = newLibrary()
  const first = create(library, week1)
  const stale = library.replaceInReports([{ report: first.id, digest: 'OTHER', lines: [3] }], words)
  expect(stale).toEqual({ replaced: [], refused: [{ code: 'stale', name: '第01周 2024-01-05' }] })
  expect(bytesOf(folder, first.id)).toBe(week1)
  const { replaced } = library.replaceInReports(
    [{ report: first.id, digest: digestStart(utf8(week1)), lines: [3] }],
    words,
  )
  const edited = `${week1.replace('旧名 a', '新名 a')}，后来又改`
  value(library.saveReport(first.id, edited, 2))
  expect(library.takeBackReplaced(replaced)).toEqual({
    replaced: [],
    refused: [{ code: 'stale', name: '第01周 2024-01-05' }],
  })
  expect(bytesOf(folder, first.id)).toBe(edited)
})

test('a report in the trash and a character that an encoding lacks are refused by name', () => {
  const { library, folder } = newLibrary()
  const gb = iconv.encode(week1, 'gb18030')
  const { report } = imported(library.importFile('a.md', gb), 'imported')
  const lost = library.replaceInReports([{ report: report.id, digest: digestStart(gb), lines: [3] }], {
    ...words,
    by: '\ud800',
  })
  expect(lost.refused).toMatchObject([{ code: 'notEncodable' }])
  library.trashReport(report.id)
  expect(library.replaceInReports([{ report: report.id, digest: digestStart(gb), lines: [3] }], words).refused).toEqual(
    [{ code: 'missing', name: String(report.id) }],
  )
  expect(query<{ revision: number }>(folder, 'SELECT revision FROM reports')).toEqual([{ revision: 1 }])
})
