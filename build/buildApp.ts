import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { resolveElectron } from './electronBinary.mjs'
import { projectRoot } from './project.mjs'

/**
 * Bundles main, preload and renderer into out/.
 * @throws {Error} when a bundle fails; what was wrong is on the terminal then
 */
export function buildApp(): void {
  const electronVite = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const { status } = spawnSync(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ELECTRON_EXEC_PATH: resolveElectron().path },
  })
  if (status !== 0) throw new Error('The app could not be built.')
}
