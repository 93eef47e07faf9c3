import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeAtomically } from '../../../electron/files/writeAtomically.ts'

const text = new TextEncoder().encode('# 第10周\n')
const posix = process.platform !== 'win32'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('writing', () => {
  test('a new file', async () => {
    const path = join(folder, '第10周.md')
    expect(await writeAtomically(path, text)).toEqual({ ok: true, value: path })
    expect(new Uint8Array(readFileSync(path))).toEqual(text)
    expect(readdirSync(folder)).toEqual(['第10周.md'])
  })

  test('no bytes, and several megabytes', async () => {
    const path = join(folder, 'a.md')
    await writeAtomically(path, new Uint8Array(7_000_000).fill(0x61))
    expect(statSync(path).size).toBe(7_000_000)
    await writeAtomically(path, new Uint8Array())
    expect(statSync(path).size).toBe(0)
  })

  test.runIf(posix)('over a file: its mode stays', async () => {
    const path = join(folder, 'a.md')
    writeFileSync(path, 'old')
    // More than a usual umask lets a new file have.
    chmodSync(path, 0o666)
    expect((await writeAtomically(path, text)).ok).toBe(true)
    expect(statSync(path).mode & 0o7777).toBe(0o666)
    expect(new Uint8Array(readFileSync(path))).toEqual(text)
  })

  test.runIf(posix)('through a symbolic link: the link stays', async () => {
    const [path, link] = [join(folder, 'a.md'), join(folder, 'link.md')]
    writeFileSync(path, 'old')
    symlinkSync(path, link)
    expect((await writeAtomically(link, text)).ok).toBe(true)
    expect(readlinkSync(link)).toBe(path)
    expect(new Uint8Array(readFileSync(path))).toEqual(text)
  })

  test('under a name as long as names are', async () => {
    const path = join(folder, `${'a'.repeat(252)}.md`)
    expect((await writeAtomically(path, text)).ok).toBe(true)
  })
})

describe('what cannot be written is named with the reason, and nothing is left behind', () => {
  const file = (name: string) => writeFileSync(join(folder, name), '')
  const cases: readonly [what: string, prepare: () => void, name: string, reason: RegExp][] = [
    ['a folder that is not there', () => undefined, 'no/a.md', /ENOENT/],
    ['a file as a folder', () => file('f'), 'f/a.md', /ENOTDIR|ENOENT/],
    ['a folder in its place', () => mkdirSync(join(folder, 'a.md')), 'a.md', /not a file/],
    ['a name too long', () => undefined, 'a'.repeat(300), /ENAMETOOLONG|ENOENT/],
  ]
  test.each(cases)('%s', async (_what, prepare, name, reason) => {
    prepare()
    const path = join(folder, name)
    const before = readdirSync(folder)
    const written = await writeAtomically(path, text)
    expect(written).toEqual({
      ok: false,
      problem: { code: 'unwritable', name: basename(path), reason: expect.stringMatching(reason) },
    })
    expect(readdirSync(folder)).toEqual(before)
  })

  test.runIf(posix && process.getuid?.() !== 0)('a folder without permission', async () => {
    chmodSync(folder, 0o500)
    const written = await writeAtomically(join(folder, 'a.md'), text)
    chmodSync(folder, 0o700)
    expect(written).toMatchObject({
      ok: false,
      problem: { code: 'unwritable', reason: expect.stringMatching(/EACCES/) },
    })
  })
})
