import type { Library } from './library.ts'

/** After the last call, in milliseconds. */
const quiet = 1_500
/** One slice, in milliseconds; a week takes a few. */
const slice = 8

/** Holds weeks against each other while nobody asks for anything, a slice at a time. An import goes first. */
export function linkInBackground(library: Pick<Library, 'linkWeeks' | 'readImport'>): {
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
    const { weeks, of } = library.linkWeeks(slice)
    if (weeks < of) wake(0)
  }
  return {
    wake: () => wake(),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
