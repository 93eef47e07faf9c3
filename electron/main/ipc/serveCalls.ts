import { ipcMain, type WebFrameMain } from 'electron'
import type { Handlers } from '../../../shared/ipc/contract.ts'
import { CallRefused, checkCall } from './checkCall.ts'

/**
 * Answers the page's calls on the one channel that there is. A call is run only when it comes from a frame that is ours
 * and is one of the contract's; anything else is thrown back. Answers are JSON; a call that gives none gives null.
 */
export function serveCalls(handlers: Handlers, isOurs: (frame: WebFrameMain) => boolean): void {
  ipcMain.handle('call', async (event, name: unknown, args: unknown) => {
    if (event.senderFrame === null || !isOurs(event.senderFrame)) throw new CallRefused('Not a frame of this app')
    const call = checkCall(name, args)
    const handler = handlers[call.name] as (...args: readonly unknown[]) => unknown
    return JSON.stringify((await handler(...call.args)) ?? null)
  })
}
