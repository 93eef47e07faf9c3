import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contentPath, dropContent, keepContent } from '../../../electron/files/contentStore.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'attachments')
}
const bytes = Uint8Array.of(1, 2, 3)

test('bytes are found under their digest, once, in a folder that is made for them', () => {
  const folder = newFolder()
  const digest = keepContent(folder, bytes)
  expect(digest).toEqual(createHash('sha256').update(bytes).digest())
  expect(new Uint8Array(readFileSync(contentPath(folder, digest)))).toEqual(bytes)
  const { ino } = statSync(contentPath(folder, digest))
  expect(keepContent(folder, bytes)).toEqual(digest)
  expect(statSync(contentPath(folder, digest)).ino).toBe(ino)
  keepContent(folder, Uint8Array.of(4))
  expect(readdirSync(folder)).toHaveLength(2)
})

test('a file that was cut short is written again', () => {
  const folder = newFolder()
  const digest = keepContent(folder, bytes)
  writeFileSync(contentPath(folder, digest), bytes.subarray(0, 2))
  keepContent(folder, bytes)
  expect(new Uint8Array(readFileSync(contentPath(folder, digest)))).toEqual(bytes)
})

test('what cannot be written is thrown and leaves nothing', () => {
  const folder = newFolder()
  const digest = createHash('sha256').update(bytes).digest()
  mkdirSync(join(contentPath(folder, digest), 'in its place'), { recursive: true })
  expect(() => keepContent(folder, bytes)).toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/)
  expect(readdirSync(folder)).toEqual([digest.toString('hex')])
})

test('what nobody needs is deleted, and what is not there is no matter', () => {
  const folder = newFolder()
  const digest = keepContent(folder, bytes)
  dropContent(folder, digest)
  dropContent(folder, digest)
  expect(readdirSync(folder)).toEqual([])
})
