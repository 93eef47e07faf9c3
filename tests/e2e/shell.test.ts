import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { resolveElectron } from '../../build/electronBinary.mjs'
import { appEnvironment, launchApp } from '../../build/launchApp.ts'
import { projectRoot } from '../../build/project.mjs'
import { sandboxArguments } from '../../build/systemLibraries.mjs'
import type {} from '../../renderer/ipc/client.ts'

/** The window and the app around the page: how it starts, comes back, is disturbed and ends. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-shell-'))
const library = (name: string) => join(folder, name)
const report = (week: string, day: string) =>
  `# 第${week}周 ${day}\n\nCreated: 2022年8月1日 9:30\n\n# 其他\n\n- 机房巡检完成`

let app: ElectronApplication | null = null
async function open(name: string, args: readonly string[] = ['--lang=zh-CN']): Promise<[ElectronApplication, Page]> {
  app = await launchApp({ dataFolder: library(name), args })
  const page = await app.firstWindow()
  await page.waitForSelector('#root > *')
  // What would wait for a person is answered with its first button, and kept for the test.
  await app.evaluate(({ dialog }) => {
    const asked = globalThis as unknown as { asked: string[]; answer: number }
    asked.asked = []
    asked.answer = 0
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      asked.asked.push((args.at(-1) as Electron.MessageBoxOptions).message)
      return { response: asked.answer, checkboxChecked: false }
    }
  })
  return [app, page]
}
const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked)
const exitCode = (app: ElectronApplication) =>
  new Promise<number | null>((resolve) => app.process().once('exit', (code) => resolve(code)))

afterEach(async () => {
  await app?.close().catch(() => undefined)
  app = null
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the window comes back where it stood, at its zoom', async () => {
  const bounds = { x: 60, y: 80, width: 1010, height: 690 }
  const [first] = await open('place')
  const moved = await first.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds(bounds)
    window?.webContents.setZoomLevel(1)
    return window?.getBounds()
  }, bounds)
  expect(moved).toEqual(bounds)
  await first.close()

  const [second] = await open('place')
  const there = await second.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return { bounds: window?.getBounds(), zoom: window?.webContents.getZoomLevel() }
  })
  expect(there.bounds).toEqual(bounds)
  expect(there.zoom).toBeCloseTo(1)
})

test('a second start for the same folder ends and brings the first one’s window forward', async () => {
  const [first] = await open('once')
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect(start(['--data', library('once')]).status).toBe(0)
  const visible = () => first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(visible, { timeout: 10_000 }).toBe(true)
  expect(first.windows()).toHaveLength(1)
})

test('what another program writes into the library appears in the window', async () => {
  const [, page] = await open('shared')
  const heard = page.evaluate(() => new Promise<void>((resolve) => window.weekbook.on('libraryChanged', resolve)))
  await page.evaluate(() => window.weekbook.call('listReports', []))
  const other = new Database(join(library('shared'), 'weekbook.db'))
  other.exec('CREATE TABLE visit (day TEXT) STRICT; DROP TABLE visit')
  other.close()
  await heard
})

describe('settings', () => {
  test('decide the menu’s language and the theme at once', async () => {
    const [app, page] = await open('look')
    const menu = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    const change = (change: object) =>
      page.evaluate((change) => window.weekbook.call('changeSettings', [change]), change)
    // Asked of Electron: Playwright has the page itself believe in a scheme of its own.
    const dark = () => app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)
    expect(await menu()).toContain('文件')
    await change({ language: 'en', theme: 'dark' })
    expect(await menu()).toContain('File')
    expect(await dark()).toBe(true)
    await change({ theme: 'light' })
    expect(await dark()).toBe(false)
  })

  test('hold after a new start, against the system’s language', async () => {
    const [app] = await open('look')
    const labels = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label))
    expect(labels).toContain('File')
  })
})

test('a menu entry is a command for the page', async () => {
  const [app, page] = await open('menu')
  const heard = page.evaluate(() => new Promise((resolve) => window.weekbook.on('command', resolve as () => void)))
  await page.evaluate(() => window.weekbook.call('listReports', []))
  await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? [])
    items?.find(({ label }) => label === '页边栏')?.click()
  })
  expect(await heard).toBe('toggleMargin')
})

describe('files', () => {
  test('go in and out through dialogs, and each failure is one outcome', async () => {
    const [app, page] = await open('files')
    const text = report('32', '2022-08-05')
    const good = join(folder, '第32周 2022-08-05 0a1b.md')
    writeFileSync(good, text)
    writeFileSync(join(folder, 'picture.md'), new Uint8Array([35, 0, 1]))
    const chosen = [good, join(folder, 'picture.md'), join(folder, 'gone.md'), folder]
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    }, chosen)
    const outcomes = JSON.parse(await page.evaluate(() => window.weekbook.call('importFromDialog', []))) as {
      kind: string
      report?: { id: number }
      problem?: { code: string }
    }[]
    expect(outcomes.map(({ kind, problem }) => problem?.code ?? kind)).toEqual([
      'imported',
      'binary',
      'unreadable',
      'unreadable',
    ])

    const id = outcomes[0]?.report?.id as number
    const exportTo = async (path: string | null) => {
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async (...args: readonly unknown[]) => {
          const { defaultPath } = args.at(-1) as Electron.SaveDialogOptions
          ;(globalThis as unknown as { proposed: unknown }).proposed = defaultPath
          return { canceled: path === null, filePath: path ?? '' }
        }
      }, path)
      return JSON.parse(await page.evaluate((id) => window.weekbook.call('exportReport', [id]), id))
    }
    expect(await exportTo(null)).toEqual({ ok: true, value: null })
    expect(await exportTo(join(folder, 'missing', 'out.md'))).toMatchObject({
      ok: false,
      problem: { code: 'unwritable', name: 'out.md' },
    })
    expect(await exportTo(join(folder, 'out.md'))).toEqual({ ok: true, value: join(folder, 'out.md') })
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toBe(text)
    await exportTo(null)
    expect(await app.evaluate(() => (globalThis as unknown as { proposed: unknown }).proposed)).toBe(good)
  })

  test('that were not written here are not shown in their folder', async () => {
    const [app, page] = await open('files')
    await app.evaluate(({ shell }) => {
      shell.showItemInFolder = (path) => {
        ;(globalThis as unknown as { asked: string[] }).asked.push(path)
      }
    })
    await page.evaluate(() => window.weekbook.call('showInFolder', ['/etc/hostname']))
    expect(await asked(app)).toEqual([])
  })
})

describe('disturbances', () => {
  test('a crashed page is loaded again and says so; the second time a person is asked', async () => {
    const [app, page] = await open('crash')
    const crash = () =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as Electron.WebContents
        const loaded = new Promise((resolve) => contents.once('did-finish-load', () => resolve(null)))
        contents.forcefullyCrashRenderer()
        return loaded
      })
    const reports = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          "window.weekbook.call('listReports', []).then(JSON.parse)",
        ),
      )
    await page.evaluate((text) => window.weekbook.call('createReport', [text]), report('33', '2022-08-12'))
    await crash()
    expect(await reports()).toHaveLength(1)
    expect(await asked(app)).toEqual(['窗口意外停止了，已重新载入'])
    await crash()
    expect(await reports()).toHaveLength(1)
    expect(await asked(app)).toEqual(['窗口意外停止了，已重新载入', '窗口又一次意外停止了'])
  })

  test('a page that hangs is loaded again when a person wants it', async () => {
    const [app] = await open('hang')
    await app.evaluate(({ BrowserWindow }) => {
      ;(globalThis as unknown as { answer: number }).answer = 1
      const [window] = BrowserWindow.getAllWindows()
      const loaded = new Promise((resolve) => window?.webContents.once('did-finish-load', () => resolve(null)))
      window?.emit('unresponsive')
      return loaded
    })
    expect(await asked(app)).toEqual(['窗口没有响应', '窗口意外停止了，已重新载入'])
  })

  test('a fault of the program is told, and the app goes on', async () => {
    const [app, page] = await open('fault')
    await app.evaluate(() => {
      setImmediate(() => {
        throw new Error('A cog is missing')
      })
    })
    await expect.poll(() => asked(app), { timeout: 10_000 }).toEqual(['程序出了一个错'])
    expect(await page.evaluate(() => window.weekbook.call('listReports', []))).toBe('[]')
  })
})

describe('the end', () => {
  test('comes at once when everything is saved, and leaves a closed library', async () => {
    const [app, page] = await open('end')
    await page.evaluate((text) => window.weekbook.call('createReport', [text]), report('34', '2022-08-19'))
    const ended = exitCode(app)
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    expect(await ended).toBe(0)
    expect(existsSync(join(library('end'), 'weekbook.db'))).toBe(true)
    expect(existsSync(join(library('end'), 'weekbook.db-wal'))).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('comes in the same way when the system asks for it', async () => {
    const [app] = await open('end')
    const ended = exitCode(app)
    app.process().kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(library('end'), 'weekbook.db-wal'))).toBe(false)
  })

  test('waits for a window that has not saved, until a person lets it go', async () => {
    const [app] = await open('unsaved')
    await app.evaluate(({ ipcMain }) => {
      // The page may ask and say what it will: it is never answered, as by a library that hangs.
      ipcMain.removeHandler('call')
      ipcMain.handle('call', () => new Promise(() => undefined))
    })
    const quit = () =>
      app.evaluate(({ app }) => {
        app.quit()
      })
    await quit()
    await expect.poll(() => asked(app), { timeout: 10_000 }).toContain('最后的修改还没有存进资料库')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

    await app.evaluate(() => {
      ;(globalThis as unknown as { answer: number }).answer = 1
    })
    const ended = exitCode(app)
    await quit()
    expect(await ended).toBe(0)
  })
})

describe('a start that fails', () => {
  const future = library('future')
  const foreign = library('foreign')
  const file = join(folder, 'a file')
  const cases: readonly [string, readonly string[], () => void, number, readonly string[]][] = [
    ['on a file', ['--data', file], () => writeFileSync(file, ''), 1, [file]],
    [
      'on another program’s database',
      ['--data', foreign],
      () => makeDatabase(foreign, 'CREATE TABLE songs (name TEXT) STRICT'),
      1,
      [join(foreign, 'weekbook.db'), '另一个程序'],
    ],
    [
      'on a library of a newer version',
      ['--data', future],
      () => {
        start(['--data', future], closeAtOnce)
        makeDatabase(future, 'PRAGMA user_version = 9999')
      },
      1,
      [join(future, 'weekbook.db'), '更新版本'],
    ],
    ['without the folder’s name', ['--data'], () => undefined, 2, ['--data']],
  ]
  test.each(cases)('%s says so, to the person and on standard error', (_name, args, prepare, code, said) => {
    prepare()
    const { status, stderr } = start(args, tellErrorBox)
    expect(status).toBe(code)
    const box = stderr.slice(stderr.indexOf('[box]'))
    for (const part of said) {
      expect(stderr.slice(0, stderr.indexOf('[box]'))).toContain(part)
      expect(box).toContain(part)
    }
  })

  test('changes nothing', () => {
    const db = new Database(join(foreign, 'weekbook.db'), { readonly: true })
    expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['songs'])
    db.close()
  })

  function makeDatabase(dataFolder: string, sql: string): void {
    mkdirSync(dataFolder, { recursive: true })
    const db = new Database(join(dataFolder, 'weekbook.db'))
    db.exec(sql)
    db.close()
  }
})

/** Code for the main process that runs before the app's own. */
const tellErrorBox =
  "require('electron').dialog.showErrorBox = (title, message) => console.error('[box] ' + title + ' ' + message)"
const closeAtOnce =
  "const { app } = require('electron'); app.on('browser-window-created', (_, window) => window.once('show', () => app.quit()))"

/** Starts the app without driving it and waits for its end. */
function start(args: readonly string[], before = '') {
  const script = join(folder, 'before.cjs')
  writeFileSync(script, before)
  return spawnSync(
    resolveElectron().path,
    ['-r', script, ...sandboxArguments(), projectRoot, '--lang=zh-CN', ...args],
    { encoding: 'utf8', timeout: 30_000, env: appEnvironment() },
  )
}
