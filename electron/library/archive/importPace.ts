import type { ImportProgress } from '../../../shared/ipc/importReport.ts'

/** Milliseconds of work between two looks at what else is asked: the list of weeks is read in that time. */
const sliceTime = 12
/** Milliseconds between two words of progress; a bar need not move faster. */
const tellingTime = 150

/** A person wants no more of it. */
export class Cancelled extends Error {}

/** How an import goes along: in slices, saying how far it is, until it is cancelled. */
export interface ImportPace {
  readonly progress: () => ImportProgress
  /** @param atOnce whether it is said although something was said just before. */
  readonly tell: (change: Partial<ImportProgress>, atOnce?: boolean) => void
  readonly isSliceOver: () => boolean
  /** Lets others have their turn, once a slice is over. @throws Cancelled */
  readonly pause: () => Promise<void>
  /** The same at once. @throws Cancelled */
  readonly endSlice: () => Promise<void>
  /** @throws Cancelled */
  readonly refuseCancelled: () => void
}

export function createPace(watch: {
  readonly tell: (progress: ImportProgress) => void
  readonly isCancelled: () => boolean
}): ImportPace {
  let progress: ImportProgress = { phase: 'reading', pages: 0, ofPages: 0, bytes: 0, ofBytes: 0, current: '' }
  let sliceEnd = performance.now() + sliceTime
  let told = 0
  const isSliceOver = () => performance.now() >= sliceEnd
  const refuseCancelled = () => {
    if (watch.isCancelled()) throw new Cancelled()
  }
  const endSlice = async () => {
    refuseCancelled()
    await new Promise((resolve) => setImmediate(resolve))
    refuseCancelled()
    sliceEnd = performance.now() + sliceTime
  }
  return {
    progress: () => progress,
    tell(change, atOnce = false) {
      progress = { ...progress, ...change }
      const now = performance.now()
      if (!atOnce && now - told < tellingTime) return
      told = now
      watch.tell(progress)
    },
    isSliceOver,
    async pause() {
      if (isSliceOver()) await endSlice()
      else refuseCancelled()
    },
    endSlice,
    refuseCancelled,
  }
}
