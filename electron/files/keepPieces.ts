import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPath } from './contentStore.ts'

/** Kept bytes: SHA-256, how many, and whether they were there before. */
export interface KeptContent {
  readonly digest: Uint8Array
  readonly size: number
  readonly known: boolean
}

/**
 * `keepContent` for many files at a time, and for what is too large for one piece: while one is on its way to the disk
 * the next ones are, too. At every moment a whole file is there or none.
 * @throws what `pieces` throws, and the system's error where they can't be written.
 */
export async function keepPieces(folder: string, pieces: AsyncIterable<Uint8Array>): Promise<KeptContent> {
  mkdirSync(folder, { recursive: true })
  const beside = join(folder, `${randomBytes(12).toString('hex')}.tmp`)
  const hash = createHash('sha256')
  let size = 0
  try {
    const file = await open(beside, 'wx')
    try {
      for await (const piece of pieces) {
        hash.update(piece)
        size += piece.length
        await file.writeFile(piece)
      }
      await file.sync()
    } finally {
      await file.close()
    }
    const digest = hash.digest()
    const path = contentPath(folder, digest)
    const known = isThere(path, size)
    if (!known) await rename(beside, path)
    return { digest, size, known }
  } finally {
    rmSync(beside, { force: true })
  }
}

/** The same for bytes in memory: what is there already is not written again. */
export async function keepBytes(folder: string, bytes: Uint8Array): Promise<KeptContent> {
  const digest = createHash('sha256').update(bytes).digest()
  const known = isThere(contentPath(folder, digest), bytes.length)
  return known ? { digest, size: bytes.length, known } : keepPieces(folder, inOnePiece(bytes))
}

function isThere(path: string, size: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === size
}
async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
