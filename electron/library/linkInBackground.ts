import type { Library } from './library.ts'

/** After the last call, in milliseconds. */
const quiet = 1_500
/** One slice, in milliseconds; a week takes a few. */
const slice = 8

/**
 * Holds weeks against each other while nobody asks for anything, a slice at a time. An import goes first.
 * @param fail hears why a slice could not be finished; the next call that changes something tries again.
 */
export function linkInBackground(
  library: Pick<Library, 'linkWeeks' | 'readImport'>,
  fail: (error: unknown) => void,
): {
  /** Something may have changed. */
  readonly wake: () => void
  readonly stop: () => void
} {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const wake = (after = quiet) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, after)
  }
  const run = () => {
    if (library.readImport().progress !== null) return wake()
    try {
      const { weeks, of } = library.linkWeeks(slice)
      if (weeks < of) wake(0)
    } catch (error) {
      // Nobody has asked for it, so nobody could be told; another process may hold the database, or the disk be full.
      fail(error)
    }
  }
  return {
    wake: () => wake(),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
