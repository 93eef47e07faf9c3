/**
 * The main job, done in the real app on the sample library as a person does it; leaves pictures and the exported
 * Markdown in out/demo/.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openStage } from './demo/stage.ts'
import { steps } from './demo/steps.ts'
import { tellDifferences } from './demo/tellDifferences.ts'
import { projectRoot } from './project.mjs'
import { openVirtualDisplay } from './virtualDisplay.ts'

/** Reports of four weeks in a row, oldest first. */
const sampleFolder = path.join(projectRoot, 'build', 'sample')
const samples = readdirSync(sampleFolder)
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => path.join(sampleFolder, name))

/** @throws {Error} when the app does not do what it should; the pictures up to there are kept */
export async function runDemo(): Promise<void> {
  const folder = path.join(projectRoot, 'out', 'demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const temporary = mkdtempSync(path.join(tmpdir(), 'weekbook-demo-'))
  const display = await openVirtualDisplay()
  try {
    const stage = await openStage({ samples, folder, libraryFolder: path.join(temporary, 'library') })
    try {
      for (const step of steps) {
        await step(stage).catch((fault: unknown) => {
          throw new Error(`In ${step.name}: ${fault instanceof Error ? fault.message : String(fault)}`, {
            cause: fault,
          })
        })
      }
      stage.expectNoFaults()
    } catch (fault) {
      await stage.show('failed', 'what the window showed when it went wrong')
      throw fault
    } finally {
      await stage.weekbook.quit()
    }
    const lastWeek = samples.at(-1) ?? ''
    console.log(`\n${path.basename(lastWeek)} → ${path.basename(stage.exported)}`)
    console.log(tellDifferences(readFileSync(lastWeek, 'utf8'), readFileSync(stage.exported, 'utf8')))
    console.log(`\nThe pictures and the exported Markdown are in ${path.relative(process.cwd(), folder)}/.`)
  } finally {
    display.stop()
    rmSync(temporary, { recursive: true, force: true })
  }
}
