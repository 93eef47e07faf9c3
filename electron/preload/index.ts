import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge, CallName } from '../../shared/ipc/contract.ts'
import { mainEvents } from '../../shared/ipc/mainEvents.ts'

/** Takes paths, so that the page may not make it: it could have any file of this computer imported. */
const ownCall: CallName = 'importPaths'

/** One channel each way, named here; the main process checks every name and argument that comes through it. */
const bridge: Bridge = {
  call: (name, args) => {
    if (name === ownCall) throw new Error(`${ownCall} is not for the page`)
    return ipcRenderer.invoke('call', name, args)
  },
  importDropped: async (files) => {
    const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')
    return JSON.parse(await ipcRenderer.invoke('call', ownCall, [paths]))
  },
  on: (event, listener) => {
    if (!mainEvents.includes(event)) throw new Error(`There is no event ${event}`)
    const hear = (_: unknown, ...args: unknown[]) => listener(...(args as never[]))
    ipcRenderer.on(event, hear)
    return () => {
      ipcRenderer.off(event, hear)
    }
  },
}
contextBridge.exposeInMainWorld('weekbook', bridge)
