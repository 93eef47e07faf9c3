/** The main job, done in the real app on the sample library; leaves pictures and the exported Markdown in out/demo/. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { launchApp, quitApp } from './launchApp.ts'
import { projectRoot } from './project.mjs'
import { openVirtualDisplay } from './virtualDisplay.ts'

/** Reports of four weeks in a row, oldest first. */
const sampleFolder = path.join(projectRoot, 'build', 'sample')
const samples = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => path.join(sampleFolder, name))

const size = { width: 1280, height: 800 }

interface Stage {
  readonly app: ElectronApplication
  readonly page: Page
  /** The sample library's files. */
  readonly samples: readonly string[]
  /** Where pictures and the export go. */
  readonly folder: string
  /** Keeps what the window shows as `NAME.png`. */
  readonly show: (name: string) => Promise<void>
}

/** In order; each leaves the app where the next one begins. */
const steps: readonly ((stage: Stage) => Promise<void>)[] = [
  async function firstSight({ page, show }) {
    await page.waitForSelector('#root > *')
    await show('1-first-sight')
  },
]

export async function runDemo(): Promise<void> {
  const folder = path.join(projectRoot, 'out', 'demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const temporary = mkdtempSync(path.join(tmpdir(), 'weekbook-demo-'))
  const display = await openVirtualDisplay()
  try {
    const app = await launchApp({ dataFolder: path.join(temporary, 'library'), args: ['--lang=zh-CN'] })
    try {
      const page = await app.firstWindow()
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
      }, size)
      let pictures = 0
      const show = async (name: string): Promise<void> => {
        await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' })
        pictures += 1
      }
      for (const step of steps) await step({ app, page, samples, folder, show })
      console.log(`${pictures} pictures and the exported Markdown are in ${path.relative(process.cwd(), folder)}/.`)
    } finally {
      await quitApp(app)
    }
  } finally {
    display.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}
