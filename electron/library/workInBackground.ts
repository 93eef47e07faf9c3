import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import type { Library } from './library.ts'

/** After the last call, in milliseconds: longer than somebody who writes stops to think of a word. */
const quiet = 5_000
/** One slice, in milliseconds; a text takes a few. */
const slice = 8
/** Between two words of how far it is, in milliseconds. */
const tellAfter = 200

export interface BackgroundWork {
  /** Something may have changed. @param isBusy and someone is at work: it waits until all is quiet. */
  readonly wake: (isBusy: boolean) => void
  readonly stop: () => void
}

/**
 * Computes rows of another version anew, then holds weeks against each other, a slice at a time between the calls. An
 * import goes first.
 */
export function workInBackground(
  library: Pick<Library, 'rebuildSome' | 'linkWeeks' | 'readImport'>,
  { fail, tell }: BackgroundEvents,
): BackgroundWork {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let told: number | null = null
  const wakeAfter = (milliseconds: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(run, milliseconds)
  }
  const run = () => {
    timer = undefined
    if (library.readImport().progress !== null) return wakeAfter(quiet)
    try {
      if (rebuild()) return wakeAfter(0)
      const { weeks, of } = library.linkWeeks(slice)
      if (weeks < of) wakeAfter(0)
    } catch (error) {
      // Nobody has asked for it, so nobody could be told; another process may hold the database, or the disk be full.
      fail(error)
    }
  }
  /** Whether there is more to do. */
  const rebuild = (): boolean => {
    const rebuilt = library.rebuildSome(slice)
    const now = performance.now()
    if (rebuilt === null ? told !== null : told === null || now - told >= tellAfter) {
      tell(rebuilt)
      told = rebuilt === null ? null : now
    }
    return rebuilt !== null
  }
  return {
    wake: (isBusy) => {
      if (isBusy || timer === undefined) wakeAfter(quiet)
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

export interface BackgroundEvents {
  /** Why a slice could not be finished; the next call tries again. */
  readonly fail: (error: unknown) => void
  /** How far rows are computed anew, and null when all are. */
  readonly tell: (rebuilt: Rebuilt | null) => void
}
