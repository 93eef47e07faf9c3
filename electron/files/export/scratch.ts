import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A place for what has to be unpacked before it can be read. */
export interface Scratch {
  /** Writes a file. @returns its path. */
  readonly keep: (pieces: AsyncIterable<Uint8Array>, pause: () => Promise<void>) => Promise<string>
  /** Says that a file is open: where the system allows it, it is gone with its last reader, even after a crash. */
  readonly release: (path: string) => void
  /** Deletes all of it. */
  readonly clear: () => void
}

/** In a folder of its own, which `clear` deletes too, with the one around it where that is empty then. */
export function createScratch(folder: string): Scratch {
  return {
    async keep(pieces, pause) {
      mkdirSync(folder, { recursive: true })
      const path = join(folder, randomUUID())
      const file = openSync(path, 'wx')
      try {
        for await (const piece of pieces) {
          let written = 0
          while (written < piece.length) written += writeSync(file, piece, written)
          await pause()
        }
      } finally {
        closeSync(file)
      }
      return path
    },
    release(path) {
      try {
        rmSync(path, { force: true })
      } catch {
        // Windows deletes nothing that is open; `clear` does it then.
      }
    },
    clear() {
      clearScratch(folder)
      try {
        rmdirSync(dirname(folder))
      } catch {
        // Another import unpacks beside it, or nothing was unpacked at all.
      }
    },
  }
}

/** Deletes what was unpacked; what another process holds open stays. */
export function clearScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    console.error('Unpacked files stay until the next start', error)
  }
}
