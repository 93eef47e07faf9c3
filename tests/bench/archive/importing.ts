import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../../build/buildApp.ts'
import { openVirtualDisplay } from '../../../build/virtualDisplay.ts'
import { startWeekbook, type Weekbook } from '../../../build/weekbook.ts'
import { writeExportZip } from '../generateExport.ts'
import type { BenchPart } from '../part.ts'
import { atRest } from './atRest.ts'
import { watchIdle } from './delays.ts'
import { type Imported, importingMeasured } from './importingMeasured.ts'
import { importOnce, stopOnce } from './importOnce.ts'
import { libraryContents, strayFiles } from './libraryContents.ts'
import { importPlainly } from './plainLoop.ts'

const reports = 10_000
/** As many beats as eight seconds have. */
const idleBeats = 2_000
/** The bar's place at which an import is stopped. */
const stopAt = 0.3

/**
 * A whole archive imported in the real app while its window answers, and again; once more into another library, stopped
 * on the way and completed; beside a loop that does nothing else.
 */
export const importing: BenchPart = {
  name: 'importing',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'weekbook-bench-'))
    const zip = join(folder, 'Export-01234567-89ab-cdef-0123-456789abcdef.zip')
    const [whole, stopped] = [join(folder, 'whole'), join(folder, 'stopped')]
    writeExportZip(zip, { reports })
    buildApp()
    const display = await openVirtualDisplay()
    const plainly = () => importPlainly(zip, join(folder, `${randomUUID()}.db`))
    try {
      // Before and behind: what else the machine does changes from minute to minute.
      const before = plainly()
      const atOnce = await inApp(whole, async (weekbook) => {
        await atRest(weekbook)
        return {
          idle: await watchIdle(weekbook, idleBeats),
          first: await importOnce(weekbook, zip),
          again: await importOnce(weekbook, zip),
        }
      })
      const plain = (before + plainly()) / 2
      const inTwo = await inApp(stopped, async (weekbook) => {
        const stop = await stopOnce(weekbook, zip, stopAt)
        const stray = strayFiles(stopped).length
        return { stop, stray, rest: (await importOnce(weekbook, zip)).sums }
      })
      const same = JSON.stringify(libraryContents(whole)) === JSON.stringify(libraryContents(stopped))
      return importingMeasured({ reports, ...atOnce, ...inTwo, same, plain } satisfies Imported)
    } finally {
      display.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function inApp<T>(data: string, work: (weekbook: Weekbook) => Promise<T>): Promise<T> {
  const weekbook = await startWeekbook(data)
  try {
    const result = await work(weekbook)
    await weekbook.quit()
    return result
  } catch (error) {
    await weekbook.kill().catch(() => undefined)
    throw error
  }
}
