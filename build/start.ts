/** `npm start`: builds the app and opens it; with no display, shows its main job in pictures instead. */
import { spawn } from 'node:child_process'
import { buildApp } from './buildApp.ts'
import { resolveElectron } from './electronBinary.mjs'
import { appEnvironment } from './launchApp.ts'
import { projectRoot } from './project.mjs'
import { ensureSandbox, ensureSystemLibraries, hasDisplay, sandboxArguments } from './systemLibraries.mjs'

try {
  const { path: electron } = resolveElectron()
  ensureSystemLibraries(electron, { needsXvfb: !hasDisplay() })
  ensureSandbox(electron)
  buildApp()
  if (hasDisplay()) {
    const app = spawn(electron, [...sandboxArguments(), projectRoot, ...process.argv.slice(2)], {
      cwd: process.env.INIT_CWD ?? projectRoot,
      env: appEnvironment(),
      stdio: 'inherit',
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.kill(signal))
    app.on('exit', (code) => process.exit(code ?? 1))
  } else {
    console.log('There is no display here: the app is shown at work under Xvfb, with a sample library.')
    const { runDemo } = await import('./demo.ts')
    await runDemo()
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
