import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FileSkipped } from '../../../../electron/files/export/exportFile.ts'
import { openExport } from '../../../../electron/files/export/openExport.ts'
import { createScratch } from '../../../../electron/files/export/scratch.ts'
import { hostileZips } from './hostileZips.ts'
import { zipBytes } from './zipBytes.ts'

const uuid = '01234567-89ab-cdef-0123-456789abcdef'
const atOnce = async () => undefined

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-export-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** What is read of an export, and what is left on the disk beside it. */
async function readAll(path: string) {
  const place = newFolder()
  const opened = await openExport(path, createScratch(join(place, 'unpacked', 'scratch')), atOnce)
  const texts: Record<string, string> = {}
  const told = opened.skipped.map(({ path, reason }) => [path, reason])
  for (const file of opened.files) {
    try {
      texts[file.path] = new TextDecoder().decode(file.read())
    } catch (error) {
      if (!(error instanceof FileSkipped)) throw error
      told.push([file.path, error.reason])
      await expect(drain(file.pieces())).rejects.toMatchObject({ reason: error.reason })
    }
  }
  opened.close()
  return { texts, told, left: readdirSync(place) }
}
async function drain(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += new TextDecoder().decode(piece)
  return text
}
function zipFile(bytes: Uint8Array, name = 'hostile.zip'): string {
  const path = join(newFolder(), name)
  writeFileSync(path, bytes)
  return path
}

describe('a hostile zip', () => {
  test.each(hostileZips)('$what', async ({ bytes, taken, told }) => {
    const read = await readAll(zipFile(bytes))
    expect(Object.keys(read.texts)).toEqual(taken)
    expect(read.told).toEqual(told)
    expect(read.left).toEqual([])
  })
})

const gb = (text: string) => new Uint8Array(iconv.encode(text, 'gb18030'))
const part = (number: number) => `Export-${uuid}-Part-${number}.zip`
const cases: readonly (readonly [what: string, bytes: Uint8Array, texts: Readonly<Record<string, string>>])[] = [
  ['names in UTF-8 that do not say so', zipBytes([{ name: '周报/甲.md', data: '1', flags: 0 }]), { '周报/甲.md': '1' }],
  ['names in GB18030', zipBytes([{ name: gb('周报/第06周.md'), data: '1' }]), { '周报/第06周.md': '1' }],
  ['decomposed names', zipBytes([{ name: 'e\u0301.md', data: '1' }]), { 'é.md': '1' }],
  [
    'what systems put beside files',
    zipBytes([{ name: '__MACOSX/._a.md' }, { name: 'a/.DS_Store' }, { name: 'a/' }, { name: 'a/b.md', data: '1' }]),
    { 'a/b.md': '1' },
  ],
  ['the folder around an export', zipBytes([{ name: `Export-${uuid}/a.md`, data: '1' }]), { 'a.md': '1' }],
  [
    'parts, stored and packed',
    zipBytes([
      { name: part(1), data: zipBytes([{ name: 'a.md', data: '1' }]), stored: true },
      { name: part(2).replace('Export', 'ExportBlock'), data: zipBytes([{ name: 'b.md', data: '2', stored: true }]) },
    ]),
    { 'a.md': '1', 'b.md': '2' },
  ],
  [
    'other zips, which are attachments',
    zipBytes([{ name: 'a/backup.zip', data: zipBytes([{ name: 'a.md' }]), stored: true }]),
    { 'a/backup.zip': new TextDecoder().decode(zipBytes([{ name: 'a.md' }])) },
  ],
]
test.each(cases)('%s', async (_what, bytes, texts) => {
  const read = await readAll(zipFile(bytes, `Export-${uuid}.zip`))
  expect(read).toEqual({ texts, told: [], left: [] })
})

test('a name in UTF-8 beside one in another encoding', async () => {
  const name = gb('甲.md')
  const field = (checksum: number) => {
    const data = Buffer.alloc(5)
    data.writeUInt8(1)
    data.writeUInt32LE(checksum, 1)
    const written = Buffer.concat([data, Buffer.from('乙.md')])
    const head = Buffer.alloc(4)
    head.writeUInt16LE(0x7075)
    head.writeUInt16LE(written.length, 2)
    return Buffer.concat([head, written])
  }
  const right = zipBytes([{ name, data: '1', extra: field(crc32(name)) }])
  expect((await readAll(zipFile(right))).texts).toEqual({ '乙.md': '1' })
  const wrong = zipBytes([{ name, data: '1', extra: field(7) }])
  expect((await readAll(zipFile(wrong))).texts).toEqual({ '甲.md': '1' })
})

test('a folder is read without following links, with the parts in it', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'a'))
  writeFileSync(join(folder, 'a', 'b.md'), '1')
  writeFileSync(join(folder, '.DS_Store'), 'x')
  writeFileSync(join(folder, part(1)), zipBytes([{ name: 'c.md', data: '2' }]))
  symlinkSync('/etc/hostname', join(folder, 'a', 'link.md'))
  symlinkSync('..', join(folder, 'a', 'up'))
  writeFileSync(join(folder, 'a', '\u001B[2J.md'), '# x')
  expect(await readAll(folder)).toEqual({
    texts: { 'c.md': '2', 'a/b.md': '1' },
    told: [
      ['a/\uFFFD[2J.md', 'outside'],
      ['a/link.md', 'link'],
      ['a/up', 'link'],
    ],
    left: [],
  })
})

test('what is not there is told', async () => {
  expect((await readAll(join(newFolder(), 'none.zip'))).told).toEqual([['none.zip', 'unreadable']])
})

test('a large file comes in pieces with the same bytes, stored and packed', async () => {
  const data = Buffer.from(Array.from({ length: 900_000 }, (_, at) => at % 251))
  const opened = await openExport(
    zipFile(
      zipBytes([
        { name: 'a.bin', data },
        { name: 'b.bin', data, stored: true },
      ]),
    ),
    createScratch(join(newFolder(), 's')),
    atOnce,
  )
  for (const file of opened.files) {
    const pieces: Uint8Array[] = []
    for await (const piece of file.pieces()) pieces.push(piece)
    expect(pieces.length).toBeGreaterThan(1)
    expect(Buffer.concat(pieces).equals(data)).toBe(true)
    expect(Buffer.compare(file.read(), data)).toBe(0)
  }
  expect(opened.files.length).toBe(2)
  opened.close()
})
