import type { Page } from 'playwright'
import { type Watch, watchPage } from './watchPage.ts'

/** One of the editors that are measured, in its window. All times are milliseconds. */
export interface Subject {
  /** Opens a report by a click, and waits until it is painted. */
  readonly open: (report: string) => Promise<number>
  /** Waits until nothing is left to be done that the opening has begun. */
  readonly settle: () => Promise<void>
  /** Puts the cursor behind the paragraph that begins so. */
  readonly place: (beginning: string) => Promise<void>
  readonly press: (key: string) => Promise<number>
  /** A piece of text that comes all at once, as from an input method that has chosen. */
  readonly insert: (text: string) => Promise<number>
  /** What the page's main thread has worked so far. */
  readonly worked: () => Promise<number>
}

/** A quick writer's keys are that far apart, in milliseconds. */
const pause = 120
const patience = 20_000

/** @param open clicks on what opens the report of this title */
export async function subjectOf(page: Page, open: (report: string) => Promise<void>): Promise<Subject> {
  await page.evaluate(watchPage)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })

  async function timeOf(what: string, act: () => Promise<unknown>): Promise<number> {
    // Before the act is sent: the two may reach the page on different ways, and so in another order.
    await page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.arm())
    await act()
    return within(
      what,
      page.evaluate(() => (globalThis as unknown as { watch: Watch }).watch.time()),
    )
  }
  const timeOfKey = async (what: string, act: () => Promise<unknown>) => {
    const time = await timeOf(what, act)
    await new Promise((resolve) => setTimeout(resolve, pause))
    return time
  }
  async function worked(): Promise<number> {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  return {
    open: (report) => timeOf(`opening ${report}`, () => open(report)),
    async settle() {
      const end = Date.now() + patience
      for (let [quiet, before] = [0, await worked()]; quiet < 5 && Date.now() < end; ) {
        await new Promise((resolve) => setTimeout(resolve, 60))
        const now = await worked()
        quiet = now - before < 6 ? quiet + 1 : 0
        before = now
      }
    },
    place: (beginning) =>
      page.evaluate((beginning) => {
        const report = document.querySelector<HTMLElement>('.report')
        const paragraph = [...(report?.querySelectorAll('p') ?? [])].find((p) => p.textContent.startsWith(beginning))
        if (report == null || paragraph === undefined) throw new Error(`There is no ${beginning}`)
        report.focus()
        paragraph.scrollIntoView({ block: 'center' })
        getSelection()?.collapse(paragraph, paragraph.childNodes.length)
        return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300)))
      }, beginning),
    press: (key) => timeOfKey(`the key ${key}`, () => page.keyboard.press(key)),
    insert: (text) => timeOfKey(`the text ${text}`, () => session.send('Input.insertText', { text })),
    worked,
  }
}

async function within<T>(what: string, asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing was painted after ${what}`)), patience)
  })
  try {
    return await Promise.race([asked, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
