import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Bridge } from '../../shared/ipc/bridge.ts'
import type { CallName } from '../../shared/ipc/contract.ts'
import { mainEvents } from '../../shared/ipc/mainEvents.ts'

/** These take paths, so that the page may not make them: it could have any file of this computer imported. */
const ownCalls: readonly CallName[] = ['importPaths', 'importFilesAt']
const callWithPaths = (name: CallName, paths: readonly string[]): Promise<string> =>
  ipcRenderer.invoke('call', name, [paths])
const pathOf = (file: unknown) => webUtils.getPathForFile(file as File)

/** One channel each way, named here; the main process checks every name and argument that comes through it. */
const bridge: Bridge = {
  call: (name, args) => {
    if (ownCalls.includes(name)) throw new Error(`${name} is not for the page`)
    return ipcRenderer.invoke('call', name, args)
  },
  importDropped: async (files) => {
    const paths = files.map(pathOf).filter((path) => path !== '')
    return JSON.parse(await callWithPaths('importPaths', paths))
  },
  importDroppedFiles: (files) => callWithPaths('importFilesAt', files.map(pathOf)),
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
