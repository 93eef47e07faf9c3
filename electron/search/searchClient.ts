import { Worker } from 'node:worker_threads'
import type { SearchCalls, SearchReply, SearchRequest } from './searchMessages.ts'

/** The search in a thread of its own. */
export type SearchClient = {
  readonly [N in keyof SearchCalls]: (...args: Parameters<SearchCalls[N]>) => Promise<ReturnType<SearchCalls[N]>>
}

/**
 * The search over the library of a folder, which must be there. Its thread starts with `start` or with the first call,
 * and once more with the next call after it has died.
 * @param workerPath the file of `electron/search/worker.ts`, or what it was built into.
 */
export function createSearchClient(
  workerPath: string,
  dataFolder: string,
): SearchClient & { readonly start: () => void } {
  const pending = new Map<
    number,
    { readonly resolve: (result: never) => void; readonly reject: (error: Error) => void }
  >()
  let worker: Worker | null = null
  let lastId = 0
  let importing = false

  function start(): Worker {
    if (worker !== null) return worker
    const started = new Worker(workerPath, { workerData: { dataFolder } })
    started.on('message', (reply: SearchReply) => {
      const waiting = pending.get(reply.id)
      pending.delete(reply.id)
      if ('fault' in reply) waiting?.reject(new Error(reply.fault))
      else waiting?.resolve(reply.result as never)
    })
    started.on('error', (error) => console.error('The search has ended', error))
    started.once('exit', () => {
      worker = null
      for (const { reject } of pending.values()) reject(new Error('The search has ended'))
      pending.clear()
    })
    worker = started
    if (importing) void call('importing', true).catch(() => undefined)
    return started
  }
  const call = <N extends keyof SearchCalls>(name: N, ...args: Parameters<SearchCalls[N]>) =>
    new Promise<ReturnType<SearchCalls[N]>>((resolve, reject) => {
      const asked = start()
      const request: SearchRequest = { id: ++lastId, name, args }
      pending.set(request.id, { resolve, reject })
      asked.postMessage(request)
    })

  return {
    start: () => void start(),
    search: (query) => call('search', query),
    searchRows: (search, from, count) => call('searchRows', search, from, count),
    foundLines: (search) => call('foundLines', search),
    changed: async () => {
      // One that isn't started yet sees everything when it starts.
      if (worker !== null) await call('changed').catch(() => undefined)
    },
    importing: async (running) => {
      if (running === importing) return
      importing = running
      if (worker !== null) await call('importing', running).catch(() => undefined)
    },
    close: async () => {
      const ending = worker
      if (ending === null) return
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      await call('close')
      await ended
    },
  }
}
