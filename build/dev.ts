/** `npm run dev`: the app on Vite's development server, with changes shown as they are saved. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { resolveElectron } from './electronBinary.mjs'
import { appEnvironment } from './launchApp.ts'
import { projectRoot } from './project.mjs'
import { ensureSystemLibraries, sandboxArguments } from './systemLibraries.mjs'

const { path: electron } = resolveElectron()
ensureSystemLibraries(electron, { needsXvfb: false })
const electronVite = path.join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const own = sandboxArguments().length > 0 ? ['--noSandbox'] : []
const server = spawn(process.execPath, [electronVite, 'dev', ...own, ...process.argv.slice(2)], {
  cwd: projectRoot,
  env: appEnvironment({ ELECTRON_EXEC_PATH: electron }),
  stdio: 'inherit',
})
server.on('exit', (code) => process.exit(code ?? 1))
