import { spawn } from 'node:child_process'
import { resolveElectron } from './electronBinary.mjs'
import { ensureSystemLibraries, hasDisplay } from './systemLibraries.mjs'

export interface VirtualDisplay {
  /** Ends the server, where one was started, and gives the environment back. */
  readonly stop: () => void
}

/**
 * A display that Electron's windows can open on. What they need of the machine is installed where it is missing; where
 * there is no display, Xvfb is started on the first free number, and DISPLAY set for this process and those that it starts.
 * @throws {Error} when something is missing and can't be installed, or Xvfb does not come up
 */
export async function openVirtualDisplay(): Promise<VirtualDisplay> {
  ensureSystemLibraries(resolveElectron().path, { needsXvfb: !hasDisplay() })
  if (hasDisplay()) return { stop: () => {} }
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const number = await new Promise<string>((resolve, reject) => {
    let complaint = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}: ${complaint.trim()}`)))
  })
  process.env.DISPLAY = `:${number}`
  const stop = (): void => {
    process.off('exit', stop)
    delete process.env.DISPLAY
    server.kill()
  }
  process.once('exit', stop)
  server.unref()
  return { stop }
}
