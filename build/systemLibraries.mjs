/**
 * What Electron needs of a Linux machine: libraries that the loader can resolve, Xvfb where there is no display, a font
 * with Chinese characters. Installs them where it may, otherwise names them with the command that does.
 * `node build/systemLibraries.mjs` does it for tests (with Xvfb). Plain JavaScript, because Node 20 reads it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { resolveElectron } from './electronBinary.mjs'
import { isMain } from './project.mjs'

/**
 * @typedef {object} Missing
 * @property {readonly string[]} libraries names as the loader prints them, such as `libgtk-3.so.0`
 * @property {boolean} xvfb
 * @property {boolean} font
 */

const debianPackages = {
  libraries: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1'],
  xvfb: ['xvfb', 'xauth'],
  font: ['fontconfig', 'fonts-noto-cjk'],
}

/** What to type elsewhere; rpm systems find a package by the library's own name. */
const otherManagers = [
  {
    command: 'dnf',
    install: 'dnf install -y',
    library: (/** @type {string} */ name) => `'${name}()(64bit)'`,
    xvfb: ['xorg-x11-server-Xvfb', 'xauth'],
    font: ['google-noto-sans-cjk-fonts'],
  },
  {
    command: 'zypper',
    install: 'zypper install -y',
    library: (/** @type {string} */ name) => `'${name}()(64bit)'`,
    xvfb: ['xvfb-run'],
    font: ['google-noto-sans-cjk-fonts'],
  },
  {
    command: 'pacman',
    install: 'pacman -S --needed',
    library: () => 'gtk3 nss alsa-lib mesa libxss',
    xvfb: ['xorg-server-xvfb', 'xorg-xauth'],
    font: ['noto-fonts-cjk'],
  },
]

/** @returns {boolean} is there a screen that a window can open on? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * @param {string} electronPath
 * @param {{ readonly needsXvfb: boolean }} options
 * @returns {Missing}
 */
function findMissing(electronPath, { needsXvfb }) {
  if (process.platform !== 'linux') return { libraries: [], xvfb: false, font: false }
  const loader = spawnSync('ldd', [electronPath], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  if (loader.status !== 0)
    throw new Error(`ldd could not read ${electronPath}: ${loader.error?.message ?? loader.stderr}`)
  const libraries = loader.stdout
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(/\s/)[0] ?? '')
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return {
    libraries: [...new Set(libraries)],
    xvfb: needsXvfb && !onPath('Xvfb'),
    font: fonts.status !== 0 || fonts.stdout.trim() === '',
  }
}

/**
 * @param {string} electronPath
 * @param {{ readonly needsXvfb: boolean }} options
 * @throws {Error} that names what is missing and the command that installs it
 */
export function ensureSystemLibraries(electronPath, options) {
  const missing = findMissing(electronPath, options)
  if (isComplete(missing)) return
  if (onPath('apt-get')) {
    if (process.getuid?.() === 0) installOnDebian(missing, electronPath, options)
    else {
      const packages = withCurrentNames(debianPackagesFor(missing)).join(' ')
      reportMissing(missing, `sudo apt-get update && sudo apt-get install -y ${packages}`)
    }
    return
  }
  const manager = otherManagers.find(({ command }) => onPath(command))
  if (manager === undefined) reportMissing(missing, null)
  else {
    const packages = [
      ...new Set(missing.libraries.map(manager.library)),
      ...(missing.xvfb ? manager.xvfb : []),
      ...(missing.font ? manager.font : []),
    ]
    reportMissing(missing, `sudo ${manager.install} ${packages.join(' ')}`)
  }
}

/**
 * Chromium's sandbox on Linux needs user namespaces, or its helper owned by root with the set-user-id bit. As root there
 * is none at all, and the scripts pass `--no-sandbox`.
 * @param {string} electronPath
 * @throws {Error} with the command that allows it, where neither is there
 */
export function ensureSandbox(electronPath) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return
  const restricted =
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0' ||
    kernelSetting('user/max_user_namespaces') === '0'
  const helper = path.join(path.dirname(electronPath), 'chrome-sandbox')
  const state = statSync(helper)
  if (!restricted || (state.uid === 0 && (state.mode & 0o4000) !== 0)) return
  throw new Error(
    `This machine restricts user namespaces, which Electron's sandbox needs. Allow its helper once:\n` +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/** The switches that this machine needs: as root, Chromium refuses to start with its sandbox. @returns {string[]} */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * @param {Missing} missing
 * @param {string} electronPath
 * @param {{ readonly needsXvfb: boolean }} options
 */
function installOnDebian(missing, electronPath, options) {
  console.error(`Missing on this machine: ${describe(missing)}. Installing with apt-get.`)
  apt(['update'])
  const packages = withCurrentNames(debianPackagesFor(missing))
  apt(['install', '-y', '--no-install-recommends', ...packages])
  const left = findMissing(electronPath, options)
  if (!isComplete(left)) {
    throw new Error(`After installing ${packages.join(' ')} there is still missing: ${describe(left)}.`)
  }
}

/** @param {Missing} missing */
function isComplete(missing) {
  return missing.libraries.length === 0 && !missing.xvfb && !missing.font
}

/** @param {Missing} missing */
function describe({ libraries, xvfb, font }) {
  const shown = libraries.length > 4 ? [...libraries.slice(0, 3), `${libraries.length - 3} more libraries`] : libraries
  return [...shown, ...(xvfb ? ['Xvfb'] : []), ...(font ? ['a font with Chinese characters'] : [])].join(', ')
}

/** @param {Missing} missing */
function debianPackagesFor(missing) {
  return [
    ...(missing.libraries.length > 0 ? debianPackages.libraries : []),
    ...(missing.xvfb ? debianPackages.xvfb : []),
    ...(missing.font ? debianPackages.font : []),
  ]
}

/**
 * Since the change to 64-bit times some packages end in `t64`, and the old names are no longer to be had.
 * @param {readonly string[]} packages
 */
function withCurrentNames(packages) {
  return packages.map((name) => {
    const known = spawnSync('apt-cache', ['show', '--no-all-versions', `${name}t64`], { encoding: 'utf8' })
    return known.status === 0 && known.stdout.trim() !== '' ? `${name}t64` : name
  })
}

/** @param {readonly string[]} args */
function apt(args) {
  const run = spawnSync('apt-get', ['-qq', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
  })
  if (run.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${run.error?.message ?? run.stderr.trim()}`)
}

/**
 * A missing font is no reason not to start; all else is.
 * @param {Missing} missing
 * @param {string | null} command
 */
function reportMissing(missing, command) {
  const message =
    `Missing on this machine: ${describe(missing)}. ` +
    (command === null ? 'Install them with your package manager.' : `Install with:\n  ${command}`)
  if (missing.libraries.length > 0 || missing.xvfb) throw new Error(message)
  console.error(message)
}

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((directory) => existsSync(path.join(directory, command)))
}

/** @param {string} name below /proc/sys */
function kernelSetting(name) {
  const file = path.join('/proc/sys', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

if (isMain(import.meta.url)) {
  try {
    ensureSystemLibraries(resolveElectron().path, { needsXvfb: true })
    console.log('Everything that Electron needs is here.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
