import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../../shared/ipc/contract.ts'
import { mainEvents } from '../../shared/ipc/mainEvents.ts'

/** One channel each way, named here; the main process checks every name and argument that comes through it. */
const bridge: Bridge = {
  call: (name, args) => ipcRenderer.invoke('call', name, args),
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
