import type { Bridge } from '../../shared/ipc/bridge.ts'
import type { CallName, Client } from '../../shared/ipc/contract.ts'
import type { MainEvents } from '../../shared/ipc/mainEvents.ts'

declare global {
  interface Window {
    readonly weekbook: Bridge
  }
}

/**
 * The main process's calls as functions. A call rejects only on a fault of the program; what a person can bring about
 * comes back as a `Result`.
 */
export const client: Client = new Proxy({} as Client, {
  get:
    (_, name) =>
    async (...args: readonly unknown[]): Promise<unknown> =>
      JSON.parse(await window.weekbook.call(name as CallName, args)),
})

/** Hears an event of the main process until the function that it returns is called. */
export function listen<E extends keyof MainEvents>(event: E, listener: MainEvents[E]): () => void {
  return window.weekbook.on(event, listener)
}
