import type { Page } from 'playwright'

/** How the bar of an import moved. */
export interface BarMoves {
  /** At how many places it stood. */
  readonly places: number
  /** The longest that it stood at one of them, in milliseconds. */
  readonly longest: number
}
interface Watched {
  readonly places: Set<string>
  readonly longest: number
}

/** Between two looks at the bar, in milliseconds. */
const interval = 50

/** Looks at the bar of an import while it is there. @returns what ends it and tells. */
export async function watchBar(page: Page): Promise<() => Promise<BarMoves>> {
  await page.evaluate((interval) => {
    const bar = { places: new Set<string>(), longest: 0 }
    let since = performance.now()
    const look = () => {
      const done = document.querySelector<HTMLElement>('.archive-bar-done')
      const now = performance.now()
      if (done === null) {
        since = now
        return
      }
      const place = `${document.querySelector('[aria-current=step]')?.textContent} ${done.style.transform}`
      bar.longest = Math.max(bar.longest, now - since)
      if (!bar.places.has(place)) since = now
      bar.places.add(place)
    }
    Object.assign(globalThis, { bar, looking: setInterval(look, interval) })
  }, interval)
  return () =>
    page.evaluate(() => {
      const { bar, looking } = globalThis as unknown as { bar: Watched; looking: number }
      clearInterval(looking)
      return { places: bar.places.size, longest: bar.longest }
    })
}
