import { createRequire } from 'node:module'
import path from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { resolveElectron } from './electronBinary.mjs'
import { projectRoot } from './project.mjs'
import { sandboxArguments } from './systemLibraries.mjs'

export interface LaunchOptions {
  /** The library's folder; everything that the app keeps is below it. */
  readonly dataFolder: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** A packaged app's executable; without it, the app built in out/. */
  readonly executable?: string
}

/**
 * Playwright's own, which holds the app back until Playwright is connected; a window that opens in between makes `launch`
 * wait for ever, one start in thirty. Playwright leaves it out where an executable is named.
 */
const loader = path.join(
  path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
)
/** A start takes one second here; packaged apps take no loader, and get a second try after this time. */
const startingTime = 30_000

/** Starts the real app under Playwright; needs a display. */
export function launchApp({
  dataFolder,
  args = [],
  env = {},
  executable,
}: LaunchOptions): Promise<ElectronApplication> {
  const launch = (before: readonly string[]) =>
    _electron.launch({
      executablePath: executable ?? resolveElectron().path,
      args: [...before, '--data', dataFolder, ...args],
      env: appEnvironment(env),
      timeout: startingTime,
    })
  if (executable === undefined) return launch(['-r', loader, ...sandboxArguments(), projectRoot])
  return launch(sandboxArguments()).catch(() => launch(sandboxArguments()))
}

const quittingTime = 20_000

/**
 * Quits as a person does, so that the app saves before.
 * @throws {Error} when it has not ended after twenty seconds; it is killed then
 */
export async function quitApp(app: ElectronApplication): Promise<void> {
  const process = app.process()
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      process.kill('SIGKILL')
      reject(new Error(`The app did not end within ${quittingTime / 1000} s of being quit.`))
    }, quittingTime)
  })
  try {
    await Promise.race([app.close(), tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** This process's environment without what would make Electron run as Node. */
export function appEnvironment(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const environment = { ...Object.fromEntries(own), ...changes }
  delete environment.ELECTRON_RUN_AS_NODE
  return environment
}
