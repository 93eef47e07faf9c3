import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { writeReport } from '../../../electron/files/writeReport.ts'
import { png, pngOf } from './images.ts'

const report = new TextEncoder().encode('# 第06周\n\n![](%E5%91%A8/a.png)')
let folder = ''
let stored = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  stored = join(folder, 'stored')
  writeFileSync(stored, png)
  out = join(folder, 'out')
  mkdirSync(out)
})
const write = (...addresses: readonly string[]) =>
  writeReport(join(out, 'r.md'), { bytes: report, images: addresses.map((address) => ({ address, path: stored })) })
const read = (...parts: readonly string[]) => new Uint8Array(readFileSync(join(out, ...parts)))

test('images are written beside the report, where its text looks for them', async () => {
  expect(await write('%E5%91%A8/a.png', '%E5%91%A8/deep%20er/b.png')).toEqual({ ok: true, value: join(out, 'r.md') })
  expect(read('r.md')).toEqual(report)
  expect(read('周', 'a.png')).toEqual(png)
  expect(read('周', 'deep er', 'b.png')).toEqual(png)
})

test('the same bytes in its place are left as they are', async () => {
  await write('w/a.png')
  const { ino } = statSync(join(out, 'w', 'a.png'))
  expect((await write('w/a.png')).ok).toBe(true)
  expect(statSync(join(out, 'w', 'a.png')).ino).toBe(ino)
})

test('an image whose file is lost keeps nobody from having the text', async () => {
  rmSync(stored)
  expect((await write('w/a.png')).ok).toBe(true)
  expect(readdirSync(out)).toEqual(['r.md'])
  expect(read('r.md')).toEqual(report)
})

test('two images in one place, as names are that differ in case to some systems: the first one stays', async () => {
  const other = join(folder, 'other')
  writeFileSync(other, pngOf(1))
  const images = [
    { address: 'w/a.png', path: stored },
    { address: 'w/%61.png', path: other },
  ]
  const problem = { code: 'fileTaken', name: 'w/a.png' }
  expect(await writeReport(join(out, 'r.md'), { bytes: report, images })).toEqual({ ok: false, problem })
  expect(read('w', 'a.png')).toEqual(png)
  expect(existsSync(join(out, 'r.md'))).toBe(false)
})

describe('refused by name, and nothing is written', () => {
  const cases: readonly [what: string, prepare: () => void, address: string, problem: object][] = [
    [
      'another file in its place',
      () => {
        mkdirSync(join(out, 'w'))
        writeFileSync(join(out, 'w', 'a.png'), pngOf(1))
      },
      'w/a.png',
      { code: 'fileTaken', name: 'w/a.png' },
    ],
    [
      'a folder in its place',
      () => mkdirSync(join(out, 'w/a.png'), { recursive: true }),
      'w/a.png',
      { code: 'unreadable' },
    ],
    ['an address that leads out', () => undefined, '../a.png', { code: 'unwritable', name: '../a.png' }],
    ['an encoded one', () => undefined, 'w/%2e%2e/a.png', { code: 'unwritable' }],
  ]
  test.each(cases)('%s', async (_what, prepare, address, problem) => {
    prepare()
    const before = readdirSync(out, { recursive: true })
    expect(await write('first/b.png', address)).toMatchObject({ ok: false, problem })
    expect(readdirSync(out, { recursive: true })).toEqual(before)
    expect(existsSync(join(folder, 'a.png'))).toBe(false)
  })

  test('a file where the folder has to be', async () => {
    writeFileSync(join(out, 'w'), '')
    expect(await write('w/a.png')).toMatchObject({ ok: false, problem: { code: 'unwritable' } })
    expect(existsSync(join(out, 'r.md'))).toBe(false)
  })
})
