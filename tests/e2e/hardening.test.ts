import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchApp } from '../../build/launchApp.ts'
import type {} from '../../renderer/ipc/client.ts'

/** What a page that was taken over would try, from inside the real window. */
const folder = mkdtempSync(join(tmpdir(), 'weekbook-hardening-'))
let app: ElectronApplication
let page: Page

beforeAll(async () => {
  app = await launchApp({ dataFolder: join(folder, 'library') })
  page = await app.firstWindow()
  await page.waitForSelector('#root > *')
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the window is sandboxed and isolated, and holds nothing of Node', async () => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    // Electron's own record of what the window was made with; its types leave it out.
    type Recorded = { readonly webContents: { getLastWebPreferences: () => object } }
    return BrowserWindow.getAllWindows().map((window) =>
      (window as unknown as Recorded).webContents.getLastWebPreferences(),
    )
  })
  expect(preferences).toMatchObject([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ])
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter((name) => name in window),
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.weekbook).sort())).toEqual([
    'call',
    'importDropped',
    'importDroppedFiles',
    'on',
  ])
  // Dropped files become paths outside of the page: it can't name one itself.
  for (const call of ['importPaths', 'importFilesAt'] as const) {
    const named = page.evaluate(async (call) => window.weekbook.call(call, [['/etc/hostname']]), call)
    await expect(named).rejects.toThrow('not for the page')
  }
})

test('every file comes with the policy, a fresh nonce each time', async () => {
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all([fetch('/'), fetch('/index.html'), fetch('/none.js')])
    return answers.map((answer) => answer.headers.get('content-security-policy'))
  })
  const [first, second, missing] = policies.map((policy) => policy?.replace(/'nonce-[^']{22,}'/, 'NONCE'))
  expect(first).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' NONCE; img-src 'self' data: blob:; font-src 'self'; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  )
  expect(second).toBe(first)
  expect(missing).toBeUndefined()
  expect(policies[0]).not.toBe(policies[1])
})

describe('navigation', () => {
  test.each([
    'https://example.com/',
    'http://localhost:9/',
    'file:///etc/hostname',
    'data:text/html,<p>hello</p>',
    'app://weekbook/none.html',
    'app://elsewhere/',
    'javascript:document.title="taken"',
  ])('%s is not gone to', async (address) => {
    const before = page.url()
    const navigated = countNavigations()
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      link.remove()
      location.assign(address)
    }, address)
    await settle()
    expect(page.url()).toBe(before)
    expect(navigated()).toBe(0)
    expect(await page.title()).not.toBe('taken')
    expect(await page.evaluate(() => document.querySelector('#root > *') !== null)).toBe(true)
  })

  test.each(['https://example.com/', 'app://weekbook/', 'about:blank'])('%s opens no window', async (address) => {
    const opened = await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.remove()
      return window.open(address) === null
    }, address)
    await settle()
    expect(opened).toBe(true)
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  test('a webview stays an unknown element', async () => {
    await page.evaluate(() => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'app://weekbook/')
      document.body.append(view)
    })
    await settle()
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  function countNavigations(): () => number {
    let count = 0
    page.on('framenavigated', () => {
      count += 1
    })
    return () => count
  }
})

describe('the policy', () => {
  test('stops inline scripts, handlers and foreign scripts', async () => {
    const ran = await page.evaluate(async () => {
      const mark = window as unknown as { ran?: string[] }
      mark.ran = []
      const inline = document.createElement('script')
      inline.textContent = 'window.ran.push("inline")'
      document.body.append(inline)
      const handler = document.createElement('img')
      handler.setAttribute('onerror', 'window.ran.push("handler")')
      handler.src = 'data:image/png,'
      document.body.append(handler)
      for (const src of ['data:text/javascript,window.ran.push("data")', 'https://example.com/a.js', 'blob:null/1']) {
        const script = document.createElement('script')
        script.src = src
        const over = new Promise((resolve) => {
          script.onerror = resolve
          script.onload = resolve
        })
        document.body.append(script)
        await over
      }
      const frame = document.createElement('iframe')
      frame.srcdoc = '<script>parent.ran.push("frame")</script>'
      const loaded = new Promise((resolve) => {
        frame.onload = resolve
      })
      document.body.append(frame)
      await loaded
      return mark.ran
    })
    expect(ran).toEqual([])
  })

  test('stops requests to elsewhere', async () => {
    const reached = await page.evaluate(async () => {
      const addresses = ['https://example.com/', 'http://localhost:9/', 'file:///etc/hostname', 'app://elsewhere/']
      const results = await Promise.all(
        addresses.map((address) =>
          fetch(address, { mode: 'no-cors' }).then(
            () => address,
            () => null,
          ),
        ),
      )
      const picture = new Promise<string | null>((resolve) => {
        const image = new Image()
        image.onload = () => resolve('picture')
        image.onerror = () => resolve(null)
        image.src = 'https://example.com/a.png'
      })
      return [...results, await picture].filter((result) => result !== null)
    })
    expect(reached).toEqual([])
  })

  test('stops a style element without the page’s nonce, and takes one with it', async () => {
    const drawn = await page.evaluate(() =>
      [null, document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''].map((nonce) => {
        const style = document.createElement('style')
        if (nonce !== null) style.setAttribute('nonce', nonce)
        style.textContent = ':root { --probe: yes }'
        document.head.append(style)
        const value = getComputedStyle(document.documentElement).getPropertyValue('--probe')
        style.remove()
        return value
      }),
    )
    expect(drawn).toEqual(['', 'yes'])
  })
})

test('what leads out of the page’s folder is not served', async () => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/../main/index.js', '/..%2fmain%2findex.js', '/%2e%2e/main/index.js', '/..%5cmain%5cindex.js', '/none'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  )
  expect(statuses).toEqual([404, 404, 404, 404, 404])
})

test('every permission is refused', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'] as const
    return await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  const asked = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    ),
    await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    ),
  ])
  expect(asked).toEqual(['denied', 'denied', 'denied'])
})

describe('calls', () => {
  const cases: readonly [string, string, unknown][] = [
    ['an unknown name', 'dropTables', []],
    ['an inherited name', 'constructor', []],
    ['no arguments where some are needed', 'openReport', []],
    ['arguments of another type', 'openReport', ['1']],
    ['more arguments than there are', 'listReports', [1]],
    ['arguments that are no list', 'listReports', { length: 0 }],
    ['bytes that are none', 'importFiles', [[{ name: 'a.md', bytes: [35, 32, 97] }]]],
    ['a setting that there is not', 'changeSettings', [{ theme: 'pink' }]],
  ]
  test.each(cases)('with %s are refused', async (_name, name, args) => {
    const outcome = await page.evaluate(
      ([name, args]) =>
        window.weekbook.call(name as never, args as never).then(
          () => 'answered',
          (error: Error) => error.message,
        ),
      [name, args] as const,
    )
    expect(outcome).toContain('CallRefused')
  })

  test('that the contract knows are answered', async () => {
    expect(await page.evaluate(() => window.weekbook.call('listReports', []))).toBe('[]')
    const outcomes = await page.evaluate(() =>
      window.weekbook.call('importFiles', [[{ name: 'a.md', bytes: new Uint8Array([0]) }]]),
    )
    expect(JSON.parse(outcomes)).toMatchObject([{ kind: 'refused', problem: { code: 'binary' } }])
  })

  test('of an unknown event are refused', async () => {
    const heard = await page.evaluate(() => {
      try {
        window.weekbook.on('anything' as never, () => undefined)
        return 'heard'
      } catch (error) {
        return String(error)
      }
    })
    expect(heard).toContain('There is no event anything')
  })
})

describe('links', () => {
  const asked = async (address: string) => {
    await app.evaluate(({ shell }) => {
      const recorded = globalThis as unknown as { opened: string[] }
      recorded.opened = []
      shell.openExternal = async (url) => void recorded.opened.push(url)
    })
    const answer = await page.evaluate((address) => window.weekbook.call('openLink', [address]), address)
    return [JSON.parse(answer), await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)]
  }
  test.each(['https://example.com/a', 'mailto:a@example.com'])('%s is opened by the system', async (address) => {
    expect(await asked(address)).toEqual([true, [address]])
  })
  test.each([
    'javascript:alert(1)',
    'file:///etc/hostname',
    '\\\\server\\share\\a.exe',
    'vscode://file/a',
    'app://weekbook/',
    '/usr/bin/true',
  ])('%s is not', async (address) => {
    expect(await asked(address)).toEqual([false, []])
  })

  test('what the system can’t open is told', async () => {
    await app.evaluate(({ shell }) => {
      shell.openExternal = () => Promise.reject(new Error('no program for it'))
    })
    expect(await page.evaluate(() => window.weekbook.call('openLink', ['https://example.com/']))).toBe('false')
  })
})

/** Until the main process has dealt with all that the page asked of it so far. */
async function settle(): Promise<void> {
  await page.evaluate(() => window.weekbook.call('readSettings', []))
  await app.evaluate(() => new Promise((resolve) => setImmediate(resolve)))
}
