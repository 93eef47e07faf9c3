import path from 'node:path'
import { startWeekbook, type Weekbook } from '../weekbook.ts'

export interface Stage {
  /** The running app; another one after `startAgain`. */
  readonly weekbook: Weekbook
  /** The sample library's files, oldest first. */
  readonly samples: readonly string[]
  /** Where the new week's Markdown goes. */
  readonly exported: string
  /** Keeps what the window shows as a numbered picture, and says on the terminal what it is. */
  readonly show: (name: string, what: string) => Promise<void>
  readonly resize: (size: Size) => Promise<void>
  readonly startAgain: () => Promise<void>
  /** @throws {Error} when something went wrong on the page since it was opened */
  readonly expectNoFaults: () => void
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface StageOptions {
  readonly samples: readonly string[]
  /** Where pictures and the export go. */
  readonly folder: string
  readonly libraryFolder: string
}

export const usualSize: Size = { width: 1280, height: 800 }

/** Starts the app on a library of its own. */
export async function openStage({ samples, folder, libraryFolder }: StageOptions): Promise<Stage> {
  let weekbook = await startWeekbook(libraryFolder)
  let pictures = 0
  const resize = async ({ width, height }: Size) => {
    await weekbook.app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      [width, height] as const,
    )
    await weekbook.page.waitForFunction(([width, height]) => innerWidth === width && innerHeight === height, [
      width,
      height,
    ] as const)
  }
  const expectNoFaults = () => {
    const { faults } = weekbook
    if (faults.length > 0) throw new Error(`Something went wrong on the page:\n${faults.join('\n')}`)
  }
  await resize(usualSize)
  return {
    get weekbook() {
      return weekbook
    },
    samples,
    exported: path.join(folder, '第46周 2022-11-11.md'),
    async show(name, what) {
      pictures += 1
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`
      await weekbook.page.evaluate(() => document.fonts.ready)
      await weekbook.page.screenshot({ path: path.join(folder, file), animations: 'disabled', caret: 'initial' })
      console.log(`  ${file.padEnd(26)} ${what}`)
    },
    resize,
    expectNoFaults,
    async startAgain() {
      expectNoFaults()
      await weekbook.quit()
      weekbook = await startWeekbook(libraryFolder)
      await resize(usualSize)
    },
  }
}
