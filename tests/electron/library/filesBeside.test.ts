import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { attachmentsFolder } from '../../../electron/library/library.ts'
import { pngOf } from '../files/images.ts'
import { imported, newLibrary, utf8, value } from './testLibrary.ts'

/** A report's file with what an export lays beside it, and what is none of its files. */
function reportIn(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), data)
  }
}
const addressOf = (path: string) => path.split('/').map(encodeURIComponent).join('/')
const weekOf = (...addresses: readonly string[]) =>
  utf8(['# 第10周 2024-03-08', ...addresses.map((address) => `![](${address})`)].join('\n\n'))

const beside: readonly { what: string; path: string; address?: string; written?: string }[] = [
  { what: 'in a folder of its name', path: `第10周 2024-03-08 ${'a'.repeat(32)}/图 1.png` },
  { what: 'in another folder below', path: 'image/image_8.png' },
  { what: 'beside it', path: '图.png', address: './图.png' },
  { what: 'in angle brackets', path: '图 (1.png', address: '图%20%281.png', written: '<图 (1.png>' },
  { what: 'that is no image', path: '第10周/附件.pdf' },
  { what: 'with a decomposed name', path: 'Ré/e\u0301.png'.normalize('NFD'), address: 'R%C3%A9/%C3%A9.png' },
]
test.each(beside)('a report’s file brings a file $what', ({ path, address = addressOf(path), written = address }) => {
  const { library, folder } = newLibrary()
  const place = join(folder, '导出')
  reportIn(place, { [path]: pngOf(1) })
  const { report } = imported(library.importFile('a.md', weekOf(written), place), 'imported')
  const kept = library.findFile({ kind: 'report', id: report.id }, address)
  expect(new Uint8Array(readFileSync(kept?.path ?? ''))).toEqual(pngOf(1))
})

/** `left`: why a file that is there is left. */
const elsewhere: readonly { readonly what: string; readonly address: string; readonly left?: object }[] = [
  { what: 'out of its folder', address: '../out.png' },
  { what: 'out of its folder, encoded', address: 'in/%2E%2E/%2E%2E/out.png' },
  {
    what: 'behind a link',
    address: 'link.png',
    left: { code: 'fileUnread', name: 'link.png', reason: 'a link' },
  },
  {
    what: 'in a folder behind a link',
    address: 'links/out.png',
    left: { code: 'fileUnread', name: 'links/out.png', reason: 'a link' },
  },
  { what: 'by an absolute path', address: '/etc/hostname' },
  { what: 'of the web', address: 'https://example.com/a.png' },
  { what: 'that is another page', address: 'other.md' },
  { what: 'that is a folder', address: 'in' },
  {
    what: 'that is too large',
    address: './%66ilm.mp4',
    left: { code: 'tooLarge', name: 'film.mp4', bytes: 20_000_001, limit: 20_000_000 },
  },
  { what: 'that is not there', address: 'gone.png' },
]
test.each(elsewhere)('and none $what', ({ address, left }) => {
  const { library, folder } = newLibrary()
  const place = join(folder, '导出', 'a')
  reportIn(join(folder, '导出'), { 'out.png': pngOf(1), 'a/in/b.png': pngOf(2), 'a/other.md': '# b', 'a/film.mp4': '' })
  truncateSync(join(place, 'film.mp4'), 20_000_001)
  symlinkSync('../out.png', join(place, 'link.png'))
  symlinkSync('..', join(place, 'links'))
  const { report, filesLeft } = imported(library.importFile('a.md', weekOf(address), place), 'imported')
  expect(library.findFile({ kind: 'report', id: report.id }, address)).toBe(null)
  expect(filesLeft).toEqual(left === undefined ? [] : [left])
  expect(imported(library.importFile('a.md', weekOf(address), place), 'unchanged').filesLeft).toEqual(filesLeft)
})

test('other bytes for a week bring their files once they are taken, and the same bytes what was missing', () => {
  const { library, folder } = newLibrary()
  const place = join(folder, '导出')
  const [first, second] = [weekOf('a.png'), weekOf('a.png', 'b.png')]
  const { report } = imported(library.importFile('a.md', first), 'imported')
  const from = { kind: 'report', id: report.id } as const
  reportIn(place, { 'a.png': pngOf(1), 'b.png': pngOf(2) })
  const asked = imported(library.importFile('a.md', second, place), 'conflict')
  expect(library.findFile(from, 'b.png')).toBe(null)
  imported(library.importFile('a.md', first, place), 'unchanged')
  expect(library.findFile(from, 'a.png')?.name).toBe('a.png')
  imported(library.resolveImport(asked.token, 'replace'), 'imported')
  expect(library.findFile(from, 'b.png')?.name).toBe('b.png')
  expect(value(library.exportBytes(report.id)).images.map(({ address }) => address)).toEqual(['a.png', 'b.png'])
})

test('another file under an address takes the place of the old one, which goes where no other report has it', () => {
  const { library, folder } = newLibrary()
  const place = join(folder, '导出')
  const bring = (day: string, word: string, file: number) => {
    reportIn(place, { 'a.png': pngOf(file) })
    return library.importFile('a.md', utf8(`# 周报 2024-03-${day}\n\n![](a.png)\n\n${word}`), place)
  }
  const replace = (word: string, file: number) => {
    const asked = imported(bring('08', word, file), 'conflict')
    const { report } = imported(library.resolveImport(asked.token, 'replace'), 'imported')
    const shown = new Uint8Array(readFileSync(library.findImage(report.id, 'a.png') ?? ''))
    return { shown, kept: readdirSync(attachmentsFolder(folder)).length }
  }
  bring('08', '一', 1)
  expect(replace('二', 2)).toEqual({ shown: pngOf(2), kept: 1 })
  bring('15', '一', 2)
  expect(replace('三', 3)).toEqual({ shown: pngOf(3), kept: 2 })
})

test('each report has its own file where another has one under the same address, and another file later stays out', () => {
  const { library, folder } = newLibrary()
  const bring = (week: number, file: number) => {
    const place = join(folder, String(week))
    reportIn(place, { 'image/1.png': pngOf(file) })
    return library.importFile('a.md', utf8(`# 第0${week}周 2024-01-${week}5\n\n![](image/1.png)`), place)
  }
  const shown = [1, 2].map((week) => {
    const { report } = imported(bring(week, week), 'imported')
    return () => new Uint8Array(readFileSync(library.findImage(report.id, 'image/1.png') ?? ''))
  })
  expect(shown.map((read) => read())).toEqual([pngOf(1), pngOf(2)])
  const kept = readdirSync(attachmentsFolder(folder))
  expect(imported(bring(2, 9), 'unchanged').filesLeft).toEqual([{ code: 'fileKept', name: 'image/1.png' }])
  expect(shown.map((read) => read())).toEqual([pngOf(1), pngOf(2)])
  expect(readdirSync(attachmentsFolder(folder))).toEqual(kept)
})
