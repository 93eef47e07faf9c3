import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { answerWithImage } from '../../../electron/main/answerWithImage.ts'
import { gif, png } from '../files/images.ts'

const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
function file(bytes: Uint8Array | string): string {
  const path = join(folder, 'file')
  writeFileSync(path, bytes)
  return path
}

const images: readonly [type: string, bytes: Uint8Array][] = [
  ['image/png', png],
  ['image/gif', gif],
]
test.each(images)('%s comes with its bytes under the type that they say, and is never a page', async (type, bytes) => {
  const answer = await answerWithImage(file(bytes))
  expect(answer.status).toBe(200)
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes)
  expect(answer.headers.get('content-type')).toBe(type)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

const none: readonly [what: string, path: () => string | null][] = [
  ['nothing', () => null],
  ['a file that is gone', () => join(folder, 'gone')],
  ['a folder', () => folder],
  ['a page', () => file('<!doctype html><script>alert(1)</script>')],
  ['a drawing with a script', () => file('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
]
test.each(none)('%s is not served', async (_what, path) => {
  const answer = await answerWithImage(path())
  expect([answer.status, await answer.text()]).toEqual([204, ''])
})
