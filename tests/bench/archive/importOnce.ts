import type { Page } from 'playwright'
import type { Weekbook } from '../../../build/weekbook.ts'
import type { Bridge } from '../../../shared/ipc/bridge.ts'
import type { ImportSums } from '../../../shared/ipc/importReport.ts'
import { type BothDelays, watchDelays } from './delays.ts'
import { type BarMoves, watchBar } from './watchBar.ts'

/** An import and what was seen of the window meanwhile. */
export interface Once {
  readonly sums: ImportSums
  readonly delays: BothDelays
  readonly bar: BarMoves
}

/** Drops an export on the window and waits until the closing report stands there. */
export async function importOnce(weekbook: Weekbook, zip: string): Promise<Once> {
  const { page } = weekbook
  const endDelays = await watchDelays(weekbook)
  const endBar = await watchBar(page)
  const ended = importEnded(page)
  await weekbook.drop([zip])
  await ended
  await page.locator('.archive-sums').waitFor()
  const [delays, bar] = [await endDelays(), await endBar()]
  return { sums: await closeReport(weekbook), delays, bar }
}

/** Drops an export, and stops it when the bar has come so far. `time`: from the click until the window says that it has. */
export async function stopOnce(
  weekbook: Weekbook,
  zip: string,
  share: number,
): Promise<{ readonly sums: ImportSums; readonly time: number }> {
  const { page } = weekbook
  await weekbook.drop([zip])
  await page.waitForFunction(
    (share) => {
      const done = document.querySelector<HTMLElement>('.archive-bar-done')?.style.transform ?? ''
      return Number.parseFloat(done.slice('scaleX('.length)) >= share
    },
    share,
    { timeout: 300_000 },
  )
  const told = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let clicked = Number.NaN
        addEventListener('click', () => (clicked = performance.now()), { capture: true, once: true })
        const observer = new MutationObserver(() => {
          if (document.querySelector('.archive-sums') === null) return
          observer.disconnect()
          resolve(performance.now() - clicked)
        })
        observer.observe(document.body, { subtree: true, childList: true })
      }),
  )
  await page.getByRole('button', { name: '停止导入' }).click()
  const time = await told
  return { sums: await closeReport(weekbook), time }
}

/** Heard, not asked for: questions would be work that an import brings to nobody. */
function importEnded(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { weekbook } = globalThis as unknown as { weekbook: Bridge }
        const stop = weekbook.on('importProgress', (progress: unknown) => {
          if (progress !== null) return
          stop()
          resolve()
        })
      }),
  )
}

async function closeReport(weekbook: Weekbook): Promise<ImportSums> {
  const { sums } = await weekbook.call('readImport')
  if (sums === null) throw new Error('There is no account of the import')
  await weekbook.page.getByRole('button', { name: '完成' }).click()
  return sums
}
