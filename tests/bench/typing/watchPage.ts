/** What `watchPage` adds to a page. */
export interface Watch {
  /** From now on the next press is timed. */
  readonly arm: () => void
  /** Resolves to the milliseconds from that press to the frame that shows what it did. */
  readonly time: () => Promise<number>
}

/**
 * Runs in the page: notes when a key, a piece of composed text or a click comes, and when the frame is painted that
 * shows what it did: the task behind the one that laid out and painted it. Finer than the Event Timing API, whose times
 * are multiples of 8 ms. A key is shown once the report's own nodes have changed, a click once there is another report.
 */
export function watchPage(): void {
  let press: { readonly at: number; readonly kind: 'key' | 'click' } | null = null
  let tell: ((time: number) => void) | null = null
  let timed: Promise<number> = Promise.reject(new Error('Nothing is timed'))
  timed.catch(() => {})
  let report = document.querySelector('.report')
  const pressed = (event: Event) => {
    if (tell === null || press !== null) return
    press = { at: event.timeStamp, kind: event.type === 'click' ? 'click' : 'key' }
  }
  for (const type of ['keydown', 'beforeinput', 'click']) addEventListener(type, pressed, true)

  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    if (press === null || tell === null) return
    tell(performance.now() - press.at)
    press = null
    tell = null
  }
  new MutationObserver((changes) => {
    const shown = document.querySelector('.report')
    const isOther = shown !== null && shown !== report
    report = shown
    const isDone = press?.kind === 'click' ? isOther : changes.some(({ target }) => shown?.contains(target))
    if (press !== null && isDone) requestAnimationFrame(() => port2.postMessage(null))
  }).observe(document, { subtree: true, childList: true, characterData: true })

  const watch: Watch = {
    arm() {
      timed = new Promise((resolve) => {
        tell = resolve
      })
    },
    time: () => timed,
  }
  Object.assign(globalThis, { watch })
}
