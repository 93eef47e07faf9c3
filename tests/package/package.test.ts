import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asarOf, executableOf, makePackages, type Packages } from '../../build/package.ts'
import { packageFolder } from '../../build/packaging.ts'
import { startWeekbook, type Weekbook } from '../../build/weekbook.ts'
import { copyForPlaywright } from './copyForPlaywright.ts'

const lastWeek = `# 第31周 2023-07-28

Created: 2023年7月28日 17:40

# 第31周 2023/07/28

# 系统运行数据

- 挂号成功率：99.1%
- 事故数AB级0次，CD级1次

# 【O1 门诊流程】

- 自助机换新，进度35%，预计8/18上线

# 收获与反思

排队的人最知道慢在哪里。

# 下周工作及目标

1. 换新第二批自助机`

/** Made from it, once the writings are in; but for the moment at which it was created. */
const thisWeek = `# 第32周 2023-08-04

Created: NOW

# 第32周 2023/08/04

# 系统运行数据

- 挂号成功率：99.4%
- 事故数AB级0次，CD级2次

# 【O1 门诊流程】

- 自助机换新，进度35%，两台待网线，预计8/18上线

# 收获与反思

# 下周工作及目标

1. `

const writings = [
  { behind: '挂号成功率：', write: '99.4' },
  { behind: '事故数AB级', write: '0' },
  { behind: 'CD级', write: '2' },
  { behind: '进度35%', write: '，两台待网线' },
] as const

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
})

describe('the unpacked app, with the one fuse on that lets it be driven', () => {
  const copy = path.join(packageFolder, 'for-playwright')
  const folder = mkdtempSync(path.join(tmpdir(), 'weekbook-package-'))
  const library = path.join(folder, 'library')
  let weekbook: Weekbook
  let executable = ''
  beforeAll(async () => {
    executable = await copyForPlaywright(packages.unpacked, copy)
    weekbook = await startWeekbook(library, { executable })
  })
  afterAll(async () => {
    await weekbook.quit()
    for (const made of [folder, copy]) rmSync(made, { recursive: true, force: true })
  })

  test('does the main job: last week in, this week written, quit and started again, out as it was typed', async () => {
    expect(await weekbook.app.evaluate(({ app }) => app.isPackaged)).toBe(true)
    const file = path.join(folder, 'last week.md')
    writeFileSync(file, lastWeek)
    await weekbook.importFiles([file])
    await weekbook.shown('第31周 2023-07-28')

    await weekbook.page.getByRole('button', { name: '写新一周', exact: true }).click()
    await weekbook.page.getByRole('button', { name: '创建第32周', exact: true }).click()
    await weekbook.shown('第32周 2023-08-04')
    const draft = (await weekbook.stored()).text
    for (const { behind, write } of writings) {
      await weekbook.clickBehind(behind)
      await weekbook.compose([...write].slice(0, 1), write)
    }
    await weekbook.quit()

    weekbook = await startWeekbook(library, { executable })
    await weekbook.shown('第32周 2023-08-04')
    const written = writings.reduce((text, { behind, write }) => text.replace(behind, behind + write), draft)
    expect((await weekbook.exported()).toString()).toBe(written)
    expect(written.replace(/^Created: .*$/m, 'Created: NOW')).toBe(thisWeek)
    await weekbook.open('第31周 2023-07-28')
    expect((await weekbook.exported()).toString()).toBe(lastWeek)
    expect(weekbook.faults).toEqual([])
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
