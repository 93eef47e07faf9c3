import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { largestReport } from '../../../electron/files/encoding.ts'
import { readReportFile } from '../../../electron/files/readReportFile.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file gives its name and its bytes', async () => {
  const path = join(folder, '第10周.md')
  writeFileSync(path, '# a')
  const bytes = new TextEncoder().encode('# a')
  expect(await readReportFile(path)).toEqual({ ok: true, value: { name: '第10周.md', bytes } })
})

test('a file over the limit is refused by its size', async () => {
  const path = join(folder, 'a.md')
  writeFileSync(path, '')
  truncateSync(path, largestReport + 1)
  const problem = { code: 'tooLarge', name: 'a.md', bytes: largestReport + 1, limit: largestReport }
  expect(await readReportFile(path)).toEqual({ ok: false, problem })
})

const unreadable: readonly [what: string, path: () => string, reason: RegExp][] = [
  ['a file that is not there', () => join(folder, 'a.md'), /ENOENT/],
  ['a folder', () => folder, /not a file/],
]
test.each(unreadable)('%s is refused with the reason', async (_what, path, reason) => {
  const problem = { code: 'unreadable', reason: expect.stringMatching(reason) }
  expect(await readReportFile(path())).toMatchObject({ ok: false, problem })
})
