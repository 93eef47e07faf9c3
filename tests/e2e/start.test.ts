import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchApp, quitApp } from '../../build/launchApp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-start-'))
let app: ElectronApplication

beforeAll(async () => {
  app = await launchApp({ dataFolder: path.join(folder, 'library') })
})

afterAll(async () => {
  await quitApp(app)
  rmSync(folder, { recursive: true, force: true })
})

test('the built app opens one window with its page drawn', async () => {
  const page = await app.firstWindow()
  await page.waitForSelector('#root > *')
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toMatch(/^app:\/\/weekbook\//)
})

test('the page can reach neither Node nor Electron', async () => {
  const page = await app.firstWindow()
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in globalThis),
  )
  expect(found).toEqual([])
})
