import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, test } from 'vitest'
import { launchApp, quitApp } from '../../build/launchApp.ts'
import { asarOf, executableOf, makePackages, type Packages } from '../../build/package.ts'
import { copyForPlaywright } from '../../build/packagedApp.ts'
import { packageFolder } from '../../build/packaging.ts'

let packages: Packages

beforeAll(async () => {
  packages = await makePackages({ compressed: false })
}, 240_000)

describe('the unpacked app', () => {
  const on = FuseState.ENABLE
  const off = FuseState.DISABLE
  const fuses: readonly (readonly [keyof typeof FuseV1Options, FuseState])[] = [
    ['RunAsNode', off],
    ['EnableCookieEncryption', off],
    ['EnableNodeOptionsEnvironmentVariable', off],
    ['EnableNodeCliInspectArguments', off],
    ['EnableEmbeddedAsarIntegrityValidation', process.platform === 'linux' ? off : on],
    ['OnlyLoadAppFromAsar', on],
    ['LoadBrowserProcessSpecificV8Snapshot', off],
    ['GrantFileProtocolExtraPrivileges', off],
  ]

  test.each(fuses)('has the fuse %s as it should be', async (name, state) => {
    const wire = await getCurrentFuseWire(executableOf(packages.unpacked))
    expect(wire.version).toBe(FuseVersion.V1)
    expect(wire[FuseV1Options[name]]).toBe(state)
  })

  test('holds the bundles, one package and no source', () => {
    const files = listPackage(asarOf(packages.unpacked), { isPack: false }).map((file) => file.replaceAll('\\', '/'))
    const needed = [
      '/package.json',
      '/out/main/index.js',
      '/out/main/worker.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
    ]
    expect(files).toEqual(expect.arrayContaining(needed))
    expect(files.filter((file) => /\.(map|ts|tsx|md|c|cpp|gyp)$/.test(file))).toEqual([])
    expect(files.filter((file) => /^\/node_modules\/[^/]+$/.test(file))).toEqual(['/node_modules/better-sqlite3'])
    expect(files.filter((file) => /^\/[^/]+$/.test(file)).sort()).toEqual(['/node_modules', '/out', '/package.json'])
  })

  test("holds only this platform's sqlite, beside the archive", () => {
    const resources = path.dirname(asarOf(packages.unpacked))
    const files = readdirSync(resources, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.map((entry) => entry.name).sort()).toEqual(['app.asar', `${process.platform}-${process.arch}.node`])
  })

  test.runIf(process.platform === 'linux')('holds the two languages of Chromium that the app speaks', () => {
    expect(readdirSync(path.join(packages.unpacked, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  test('starts, draws its page and opens its library', async () => {
    const copy = path.join(packageFolder, 'for-playwright')
    const executable = await copyForPlaywright(packages.unpacked, copy)
    const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-package-'))
    const app = await launchApp({ dataFolder: path.join(folder, 'library'), executable })
    try {
      const page = await app.firstWindow()
      await page.waitForSelector('#root > *')
      expect(await app.evaluate(({ app: electronApp }) => electronApp.isPackaged)).toBe(true)
      expect(readdirSync(path.join(folder, 'library')).some((name) => name.endsWith('.db'))).toBe(true)
    } finally {
      await quitApp(app)
      rmSync(folder, { recursive: true, force: true })
      rmSync(copy, { recursive: true, force: true })
    }
  })
})

describe.runIf(process.platform === 'linux')('the Debian package', () => {
  const ask = (option: string): string => {
    const { stdout, stderr, status } = spawnSync('dpkg-deb', [option, packages.debian ?? ''], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

  test('says what it needs', () => {
    const control = ask('--field')
    expect(control).toMatch(/^Package: weekbook$/m)
    expect(control).toMatch(/^Depends: .*libgtk-3-0.*libnss3/m)
    expect(Number(/^Installed-Size: (\d+)$/m.exec(control)?.[1])).toBeGreaterThan(100_000)
  })

  test.each([
    ['the app', /^-rwxr-xr-x root\/root .* \.\/opt\/Weekbook\/weekbook$/m],
    ["the sandbox's helper, with its bit", /^-rwsr-xr-x root\/root .* \.\/opt\/Weekbook\/chrome-sandbox$/m],
    ['the command', /^lrwxrwxrwx root\/root .* \.\/usr\/bin\/weekbook -> \.\.\/\.\.\/opt\/Weekbook\/weekbook$/m],
    ['the menu entry', /\.\/usr\/share\/applications\/weekbook\.desktop$/m],
    ['the icon', /\.\/usr\/share\/icons\/hicolor\/256x256\/apps\/weekbook\.png$/m],
    ['the licence', /\.\/usr\/share\/doc\/weekbook\/copyright$/m],
  ])('brings %s', (_, line) => {
    expect(ask('--contents')).toMatch(line)
  })
})
