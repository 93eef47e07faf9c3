import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CDPSession, ElectronApplication, Page } from 'playwright'
import type { Bridge } from '../shared/ipc/bridge.ts'
import type { StoredReport } from '../shared/ipc/calls/reports.ts'
import type { Arguments, CallName, Returned } from '../shared/ipc/contract.ts'
import type { MenuCommand } from '../shared/ipc/menuCommands.ts'
import { type LaunchOptions, launchApp, quitApp } from './launchApp.ts'
import { type Asked, type Point, pointAtEnd, pointBehind } from './textPlaces.ts'

/** What a person does with the app, and what can be read off its window, its library and the disk. */
export interface Weekbook {
  readonly app: ElectronApplication
  readonly page: Page
  /** What went wrong on the page since it was opened. */
  readonly faults: readonly string[]
  readonly call: <N extends CallName>(name: N, ...args: Arguments<N>) => Promise<Returned<N>>
  /** A menu entry, as if it had been chosen. */
  readonly choose: (command: MenuCommand) => Promise<void>
  /** Imports files through the button and the system's dialog. */
  readonly importFiles: (paths: readonly string[]) => Promise<void>
  /** Drops files on the middle of the window. */
  readonly drop: (paths: readonly string[]) => Promise<void>
  /** Exports the open report through the button and the system's dialog, as this file, which must not be there yet. */
  readonly exportTo: (path: string) => Promise<Buffer>
  /** The same, as a file of no account: its bytes. */
  readonly exported: () => Promise<Buffer>
  /** Opens the report of this title from the list of weeks, and waits until it can be written in. */
  readonly open: (title: string) => Promise<void>
  /** Waits until the report of this title is open and can be written in. */
  readonly shown: (title: string) => Promise<void>
  /** The open report as the library has it. */
  readonly stored: () => Promise<StoredReport>
  /** Waits until it is said at the bottom of the window. */
  readonly told: (words: string) => Promise<void>
  /** The first line of each row in the list of weeks. */
  readonly rows: () => Promise<readonly string[]>
  /** Clicks behind these words in the report's text. */
  readonly clickBehind: (words: string) => Promise<void>
  /** Clicks on the last line of the report's n-th text element, counted from 0, and presses the End key. */
  readonly clickAtEnd: (at: number) => Promise<void>
  /** Presses keys, or several at once (`Shift+Enter`), one after the other. */
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Presses keys as the system delivers them (`Control+Shift+E`): what the page leaves alone, the menu hears. */
  readonly shortcut: (keys: string) => Promise<void>
  /** Types through an input method: what is composed, step by step, and then what is chosen for it. */
  readonly compose: (steps: readonly string[], chosen: string) => Promise<void>
  readonly quit: () => Promise<void>
  /** Ends all of the app's processes at once, as the system would that has run out of memory. */
  readonly kill: () => Promise<void>
}

const middle = { x: 600, y: 400 }

/** Starts the real app on this folder, in Chinese, and waits for what it shows first. */
export async function startWeekbook(
  dataFolder: string,
  options: Omit<LaunchOptions, 'dataFolder'> = {},
): Promise<Weekbook> {
  const app = await launchApp({ ...options, dataFolder, args: ['--lang=zh-CN', ...(options.args ?? [])] })
  const page = await app.firstWindow()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.waitForSelector('.app')
  let session: CDPSession | null = null
  const send: CDPSession['send'] = async (method, params) => {
    session ??= await page.context().newCDPSession(page)
    return session.send(method, params)
  }

  const call: Weekbook['call'] = async (name, ...args) =>
    JSON.parse(
      await page.evaluate(([name, args]) => (globalThis as unknown as { weekbook: Bridge }).weekbook.call(name, args), [
        name,
        args,
      ] as const),
    )
  const row = (title: string) => page.getByRole('navigation', { name: '周报' }).getByTitle(title)
  async function shown(title: string): Promise<void> {
    await row(title).and(page.locator('[aria-current=page]')).waitFor()
    await page.locator('.report').waitFor()
  }
  const rows = page.getByRole('navigation', { name: '周报' }).getByRole('listitem').getByRole('button')

  /** Two quick clicks on one spot would be a double click, whatever was scrolled there in between. */
  let block: ScrollLogicalPosition = 'center'
  async function click<T>(pointOf: (asked: Asked<T>) => Point | null, what: T, complaint: string) {
    block = block === 'center' ? 'start' : 'center'
    const point = await page.evaluate(pointOf as (asked: unknown) => Point | null, { what, block })
    if (point === null) throw new Error(complaint)
    await page.mouse.click(point.x, point.y)
    await frame()
  }
  /** The editor hears of a cursor that was moved when the next frame is drawn; a person's next key comes later. */
  const frame = () => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  async function press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await page.keyboard.press(key)
      await frame()
    }
  }
  async function exportTo(path: string): Promise<Buffer> {
    if (existsSync(path)) throw new Error(`${path} is there already`)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    await page.getByRole('button', { name: '导出', exact: true }).click()
    // Written under another name and renamed: once it is there it is whole.
    await until(() => existsSync(path), `${path} was not written`)
    return readFileSync(path)
  }

  return {
    app,
    page,
    faults,
    call,
    choose: (command) =>
      app.evaluate(({ BrowserWindow }, command) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send('command', command)
      }, command),
    async importFiles(filePaths) {
      await app.evaluate(({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
      }, filePaths)
      await page
        .getByRole('button', { name: /^导入.*Markdown/ })
        .first()
        .click()
    },
    async drop(paths) {
      const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
        send('Input.dispatchDragEvent', {
          type,
          ...middle,
          data: { items: [], files: [...paths], dragOperationsMask: 1 },
        })
      await drag('dragEnter')
      await drag('dragOver')
      await page.getByText('松开鼠标，导入这些文件').waitFor()
      await drag('drop')
    },
    exportTo,
    async exported() {
      const path = `${dataFolder} export.md`
      const bytes = await exportTo(path)
      rmSync(path)
      return bytes
    },
    async open(title) {
      await row(title).click()
      await shown(title)
    },
    shown,
    async stored() {
      const { lastReport } = await call('readSettings')
      const result = await call('openReport', lastReport ?? -1)
      if (!result.ok) throw new Error(`There is no open report: ${result.problem.code}`)
      return result.value
    },
    // By its look: what is read out to a screen reader stands on the page a second time.
    told: (words) => page.locator('.notice', { hasText: words }).waitFor(),
    rows: async () => (await rows.allInnerTexts()).map((text) => text.split('\n')[0] ?? ''),
    clickBehind: (words) => click(pointBehind, words, `The report has no “${words}”`),
    async clickAtEnd(at) {
      await click(pointAtEnd, at, `The report has no text element ${at}`)
      await press('End')
    },
    press,
    async shortcut(keys) {
      const parts = keys.split('+')
      const [keyCode, modifiers] = [parts.at(-1) ?? '', parts.slice(0, -1).map((one) => one.toLowerCase())]
      await app.evaluate(
        ({ BrowserWindow }, { keyCode, modifiers }) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents
          contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: modifiers as 'control'[] })
          contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers: modifiers as 'control'[] })
        },
        { keyCode, modifiers },
      )
      await frame()
    },
    async compose(steps, chosen) {
      for (const text of steps) {
        await send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      }
      await send('Input.insertText', { text: chosen })
    },
    quit: () => quitApp(app),
    async kill() {
      const process = app.process()
      const ended = new Promise((resolve) => process.once('exit', resolve))
      // Playwright starts the app as the leader of a group of its own, which all its processes are in.
      globalThis.process.kill(-(process.pid as number), 'SIGKILL')
      await ended
    },
  }
}

/** Where libraries keep their reports. */
export const databaseOf = (dataFolder: string) => join(dataFolder, 'weekbook.db')

/** Looks every few milliseconds whether it is so; for what no event tells of. */
export async function until(isSo: () => boolean | Promise<boolean>, complaint: string, patience = 10_000) {
  const end = Date.now() + patience
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(complaint)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
