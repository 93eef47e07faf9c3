import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../../build/buildApp.ts'
import { openVirtualDisplay } from '../../../build/virtualDisplay.ts'
import { startWeekbook, type Weekbook } from '../../../build/weekbook.ts'
import type { Bridge } from '../../../shared/ipc/contract.ts'
import type { ImportSums } from '../../../shared/ipc/importReport.ts'
import { writeExportZip } from '../generateExport.ts'
import type { BenchPart, Measured } from '../part.ts'
import { printTime } from '../printTable.ts'
import { type BothDelays, watchDelays } from './delays.ts'
import { importPlainly } from './plainLoop.ts'

const reports = 10_000
/** Milliseconds in which nobody does anything. */
const idleTime = 8_000
/** No part of the window may stand still for longer, in milliseconds. */
const longestStall = 250

/** A whole archive imported in the real app while its window answers, and again; beside a loop that does nothing else. */
export const importing: BenchPart = {
  name: 'importing',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'weekbook-bench-'))
    const zip = join(folder, 'Export-01234567-89ab-cdef-0123-456789abcdef.zip')
    writeExportZip(zip, { reports })
    buildApp()
    const display = await openVirtualDisplay()
    const weekbook = await startWeekbook(join(folder, 'data'))
    try {
      await weekbook.page.waitForTimeout(3_000)
      const endIdle = await watchDelays(weekbook)
      await weekbook.page.waitForTimeout(idleTime)
      const idle = await endIdle()
      const first = await importOnce(weekbook, zip)
      const again = await importOnce(weekbook, zip)
      await weekbook.quit()
      const plain = importPlainly(zip, join(folder, 'plain.db'))
      return report({ idle, first, again, plain })
    } finally {
      await weekbook.kill().catch(() => undefined)
      display.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Once {
  readonly sums: ImportSums
  readonly delays: BothDelays
  /** How many times the bar stood at another place. */
  readonly moves: number
}

async function importOnce(weekbook: Weekbook, zip: string): Promise<Once> {
  const { page } = weekbook
  const end = await watchDelays(weekbook)
  await page.evaluate(() => {
    const places = new Set<string>()
    const look = () => {
      const bar = document.querySelector<HTMLElement>('.archive-bar-done')
      if (bar !== null)
        places.add(`${document.querySelector('[aria-current=step]')?.textContent} ${bar.style.transform}`)
    }
    Object.assign(globalThis, { places, looking: setInterval(look, 50) })
  })
  // Heard, not asked for: questions would be work that an import brings to nobody.
  const ended = page.evaluate(
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
  await weekbook.drop([zip])
  await ended
  await page.locator('.archive-sums').waitFor()
  const delays = await end()
  const moves = await page.evaluate(() => {
    const { places, looking } = globalThis as unknown as { places: Set<string>; looking: number }
    clearInterval(looking)
    return places.size
  })
  const { sums } = await weekbook.call('readImport')
  if (sums === null) throw new Error('There is no account of the import')
  await page.getByRole('button', { name: '完成' }).click()
  return { sums, delays, moves }
}

function report({
  idle,
  first,
  again,
  plain,
}: {
  readonly idle: BothDelays
  readonly first: Once
  readonly again: Once
  readonly plain: number
}): Measured {
  const rate = (milliseconds: number) => reports / (milliseconds / 1000)
  const row = (name: string, { main, page }: BothDelays) => [
    name,
    ...[main.p95, main.longest, page.p95, page.longest].map(printTime),
  ]
  const { sums } = first
  const imported = sums.imported.report
  const isSame = again.sums.unchanged === sums.seen.pages && again.sums.checked.different === 0
  if (imported !== reports || sums.checked.different > 0 || !isSame) {
    throw new Error(`Not all is as it was exported: ${JSON.stringify([sums, again.sums])}`)
  }
  const worst = (which: 'main' | 'page') => Math.max(first.delays[which].longest, again.delays[which].longest)
  const share = (which: 'main' | 'page') =>
    (3 * idle[which].p95) / Math.max(first.delays[which].p95, again.delays[which].p95)
  return {
    sections: [
      {
        title: `importing ${reports} reports, ${sums.seen.pages} pages and ${sums.seen.files} files`,
        columns: ['time', 'reports/s', 'bar moved'],
        rows: [
          ['the app', printTime(sums.milliseconds), rate(sums.milliseconds).toFixed(0), String(first.moves)],
          [
            'the same again',
            printTime(again.sums.milliseconds),
            rate(again.sums.milliseconds).toFixed(0),
            String(again.moves),
          ],
          ['a plain loop', printTime(plain), rate(plain).toFixed(0), '–'],
        ],
      },
      {
        title: 'event loop, between two beats of 4 ms',
        columns: ['main, p95', 'longest', 'page, p95', 'longest'],
        rows: [row('idle', idle), row('importing', first.delays), row('importing again', again.delays)],
      },
    ],
    targets: [
      {
        what: 'importing: half of a plain loop’s reports per second',
        wanted: 1,
        found: plain / (sums.milliseconds / 2),
      },
      { what: 'importing: three times the idle main process’s delay', wanted: 1, found: share('main') },
      { what: 'importing: three times the idle page’s delay', wanted: 1, found: share('page') },
      {
        what: 'importing: a quarter of a second, over the main process’s longest stall',
        wanted: 1,
        found: longestStall / worst('main'),
      },
      {
        what: 'importing: a quarter of a second, over the page’s longest stall',
        wanted: 1,
        found: longestStall / worst('page'),
      },
    ],
    notes: ['Delays are measured while nothing else is asked of the app, on a machine that others may be using.'],
  }
}
