import type { Page } from 'playwright'
import type { Weekbook } from '../../../build/weekbook.ts'
import type { Bridge } from '../../../shared/ipc/bridge.ts'
import { atRest } from './watchShown.ts'

/**
 * Milliseconds from leaving the window, with a report that was just edited, until the report is in the library and that is
 * drawn: without the pause for further keys.
 */
export async function timeSaving(page: Page, call: Weekbook['call']): Promise<number> {
  const { lastReport } = await call('readSettings')
  const revisionOf = async () => {
    const report = await call('openReport', lastReport ?? -1)
    return report.ok ? report.value.revision : null
  }
  const before = await revisionOf()
  await page.locator('.report li').first().click()
  await atRest(page)
  const time = await page.evaluate(async () => {
    const { weekbook } = globalThis as unknown as { weekbook: Bridge }
    const drawn = () =>
      new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve()
        requestAnimationFrame(() => port2.postMessage(null))
      })
    document.execCommand('insertText', false, '字')
    await drawn()
    const begun = performance.now()
    dispatchEvent(new Event('blur'))
    // Calls are answered in their order.
    await weekbook.call('readPlanAnswers', [-1])
    await drawn()
    return performance.now() - begun
  })
  const after = await revisionOf()
  if (before === null || after !== before + 1) throw new Error(`Revision ${after} came after ${before}`)
  return time
}
