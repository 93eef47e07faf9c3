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
    const timer = setInterval(() => {
      const now = performance.now()
      gaps.push(now - before)
      before = now
    }, beat)
    Object.assign(globalThis, { gaps, timer })
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
      const { gaps, timer } = globalThis as unknown as { gaps: number[]; timer: number }
      clearInterval(timer)
      gaps.sort((a, b) => a - b)
      return { p95: gaps[Math.floor(gaps.length * 0.95)] ?? 0, longest: gaps.at(-1) ?? 0 }
    })
    return { main, page: told }
  }
}
