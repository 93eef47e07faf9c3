import type { Weekbook } from '../../../build/weekbook.ts'

/** How long the event loop keeps what is due waiting, in milliseconds between two beats of a clock. */
export interface Delays {
  readonly p95: number
  readonly longest: number
}
export interface BothDelays {
  readonly main: Delays
  readonly page: Delays
}

/** Milliseconds between the beats where nothing is in the way. */
const beat = 4

/** What the page counts with. */
interface Clock {
  readonly gaps: number[]
  readonly stop: () => void
  /** After so many beats. */
  readonly counted: (beats: number) => Promise<void>
}

/** Begins to measure the main process and the page. @returns what ends it and tells. */
export async function watchDelays({ app, page }: Weekbook): Promise<() => Promise<BothDelays>> {
  await app.evaluate((_, resolution) => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const histogram = monitorEventLoopDelay({ resolution })
    histogram.enable()
    Object.assign(globalThis, { histogram })
  }, beat)
  await page.evaluate((beat) => {
    const gaps: number[] = []
    let before = performance.now()
    let wanted = Infinity
    let reached = () => {}
    const timer = setInterval(() => {
      const now = performance.now()
      gaps.push(now - before)
      before = now
      if (gaps.length >= wanted) reached()
    }, beat)
    const counted = (beats: number) =>
      new Promise<void>((resolve) => {
        wanted = beats
        reached = resolve
      })
    Object.assign(globalThis, { clock: { gaps, counted, stop: () => clearInterval(timer) } satisfies Clock })
  }, beat)
  return async () => {
    const main = await app.evaluate(() => {
      const { histogram } = globalThis as unknown as {
        histogram: { disable: () => void; percentile: (of: number) => number; max: number }
      }
      histogram.disable()
      return { p95: histogram.percentile(95) / 1e6, longest: histogram.max / 1e6 }
    })
    const told = await page.evaluate(() => {
      const { gaps, stop } = (globalThis as unknown as { clock: Clock }).clock
      stop()
      gaps.sort((a, b) => a - b)
      return { p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0, longest: gaps.at(-1) ?? 0 }
    })
    return { main, page: told }
  }
}

/** The same while nobody does anything, for as many beats. */
export async function watchIdle(weekbook: Weekbook, beats: number): Promise<BothDelays> {
  const end = await watchDelays(weekbook)
  await weekbook.page.evaluate((beats) => (globalThis as unknown as { clock: Clock }).clock.counted(beats), beats)
  return end()
}
