import { createHash, randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Keeps bytes in a folder, once, under a name that is made of them. At every moment the whole file is there or none.
 * @returns the SHA-256, by which they are found again.
 * @throws the system's error where they can't be written.
 */
export function keepContent(folder: string, bytes: Uint8Array): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest()
  const path = contentPath(folder, digest)
  if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return digest
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    fill(beside, bytes)
    renameSync(beside, path)
  } finally {
    rmSync(beside, { force: true })
  }
  return digest
}

/** Where bytes with this SHA-256 are, whether or not they are kept. */
export function contentPath(folder: string, digest: Uint8Array): string {
  return join(folder, hexOf(digest))
}

export function hexOf(digest: Uint8Array): string {
  return Buffer.from(digest).toString('hex')
}

/** Deletes bytes that nobody needs; a file that the system holds on to stays. */
export function dropContent(folder: string, digest: Uint8Array): void {
  try {
    rmSync(contentPath(folder, digest), { force: true })
  } catch (error) {
    console.error('A file that is no longer needed stays', error)
  }
}

function fill(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx')
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
