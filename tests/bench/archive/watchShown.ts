import type { Page } from 'playwright'

/** What `watchShown` adds to a page. */
interface Watch {
  readonly arm: (selector: string) => void
  readonly time: () => Promise<number>
}

/**
 * Has a page time what a press brings about: from the event of the next key or click to the frame that shows something,
 * until the task behind the one that painted it.
 */
export async function watchShown(page: Page): Promise<void> {
  await page.evaluate(() => {
    let pressed: number | null = null
    let wanted: string | null = null
    let tell: (time: number) => void = () => undefined
    let timed = Promise.resolve(0)
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      if (pressed !== null) tell(performance.now() - pressed)
      pressed = null
    }
    const look = () => {
      if (pressed === null || wanted === null || document.querySelector(wanted) === null) return
      wanted = null
      requestAnimationFrame(() => port2.postMessage(null))
    }
    const press = (event: Event) => {
      if (wanted !== null) pressed ??= event.timeStamp
      // It may be there before anything is drawn.
      queueMicrotask(look)
    }
    for (const type of ['keydown', 'click']) addEventListener(type, press, true)
    const options = { subtree: true, childList: true, attributes: true, characterData: true }
    new MutationObserver(look).observe(document, options)
    const watch: Watch = {
      arm(selector) {
        wanted = selector
        pressed = null
        timed = new Promise((resolve) => {
          tell = resolve
        })
      },
      time: () => timed,
    }
    Object.assign(globalThis, { watch })
  })
}

/** Waits until a page keeps nothing waiting for a while, as for a person who looks before the next press. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
    const patience = performance.now() + 5_000
    for (let calm = 0; calm < 10 && performance.now() < patience; ) {
      const begun = performance.now()
      await pause()
      calm = performance.now() - begun < 30 ? calm + 1 : 0
    }
  })
}

/**
 * Milliseconds from a press on a page at rest to the frame in which something is there that has not been there before it.
 */
export async function timeShown(page: Page, selector: string, press: () => Promise<unknown>): Promise<number> {
  await atRest(page)
  await page.evaluate((selector) => {
    const { watch } = globalThis as unknown as { watch: Watch }
    if (document.querySelector(selector) !== null) throw new Error(`${selector} is there already`)
    watch.arm(selector)
  }, selector)
  await press()
  return page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.time())
}
