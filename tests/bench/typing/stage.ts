import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JSONContent } from '@tiptap/core'
import { buildApp } from '../../../build/buildApp.ts'
import { openVirtualDisplay } from '../../../build/virtualDisplay.ts'
import { startWeekbook } from '../../../build/weekbook.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import type { BarePage } from './bare/bare.ts'
import { bareDocument } from './bare/bareDocument.ts'
import { buildBare } from './bare/buildBare.ts'
import { type Subject, subjectOf } from './subject.ts'

export interface Stage {
  readonly subjects: { readonly ours: Subject; readonly bare: Subject }
  readonly end: () => Promise<void>
}

/**
 * Two windows of one size in the same Electron: the real app with these reports in its library, and the bare editor
 * with the same ones.
 * @param texts by title; the last one is open in the app
 */
export async function openStage(texts: ReadonlyMap<string, string>): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-bench-'))
  buildApp()
  const { script, styles } = await buildBare()
  const display = await openVirtualDisplay()
  const weekbook = await startWeekbook(path.join(folder, 'library'))
  const files = [...texts.values()].map((text, number) => {
    const file = path.join(folder, `${number}.md`)
    writeFileSync(file, text)
    return file
  })
  await weekbook.importFiles(files)
  await weekbook.page.getByRole('button', { name: '完成' }).click()

  const opened = weekbook.app.waitForEvent('window')
  await weekbook.app.evaluate(({ BrowserWindow }) => {
    const [app] = BrowserWindow.getAllWindows()
    if (app === undefined) throw new Error('The app has no window')
    const webPreferences = { sandbox: true, contextIsolation: true, spellcheck: false }
    void new BrowserWindow({ ...app.getBounds(), webPreferences }).loadURL('about:blank')
  })
  const page = await opened
  for (const style of styles) await page.addStyleTag({ path: style })
  await page.addScriptTag({ content: script })
  for (const [title, text] of texts) {
    await page.evaluate(
      ([title, content]) => (globalThis as unknown as { bare: BarePage }).bare.offer(title, content),
      [title, bareDocument(readDocument(text).blocks)] as [string, JSONContent],
    )
  }
  return {
    subjects: {
      ours: await subjectOf(weekbook.page, (title) => weekbook.page.locator(`nav [title^="${title}"]`).click()),
      bare: await subjectOf(page, (title) => page.locator(`nav button:text-is("${title}")`).click()),
    },
    async end() {
      await page.close()
      await weekbook.quit()
      display.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
