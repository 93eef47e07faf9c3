import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that are read in any order, without being in memory: a file, or a stretch of one. */
export interface ByteSource {
  readonly size: number
  /** Fills a buffer from a place on. @throws RangeError where the bytes end before it is full. */
  readonly fill: (buffer: Uint8Array, from: number) => void
  readonly close: () => void
}

/** A plain file. A link in its place is not followed. @throws the system's error. */
export function openFile(path: string): ByteSource {
  // Windows knows no O_NOFOLLOW; what is walked there was looked at before.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  const stats = fstatSync(file)
  if (!stats.isFile()) {
    closeSync(file)
    throw new Error('not a file')
  }
  let open = true
  return {
    size: stats.size,
    fill(buffer, from) {
      let filled = 0
      while (filled < buffer.length) {
        const read = readSync(file, buffer, filled, buffer.length - filled, from + filled)
        if (read === 0) throw new RangeError('the file ends before')
        filled += read
      }
    },
    close() {
      if (open) closeSync(file)
      open = false
    },
  }
}

/** A stretch of another source, which stays its owner's to close. */
export function stretchOf(source: ByteSource, start: number, size: number): ByteSource {
  return {
    size,
    fill(buffer, from) {
      if (from < 0 || from + buffer.length > size) throw new RangeError('the file ends before')
      source.fill(buffer, start + from)
    },
    close: () => undefined,
  }
}
