import { Worker } from 'node:worker_threads'
import type { ImportProgress } from '../../shared/ipc/importReport.ts'
import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import { DatabaseError } from '../database/databaseError.ts'
import { type LibraryCalls, libraryCallNames, type Opening } from './libraryCalls.ts'
import type { Answer, Request, SentError, WorkerData } from './libraryMessages.ts'

/** A library in a thread of its own. Calls are answered in the order in which they are made. */
export type LibraryClient = {
  readonly [N in keyof LibraryCalls]: (...args: Parameters<LibraryCalls[N]>) => Promise<ReturnType<LibraryCalls[N]>>
} & {
  readonly opening: Opening
  /** Waits for every call before it, closes the library and ends the thread. Calls after it are rejected. */
  readonly close: () => Promise<void>
}

/** What a library tells of itself. */
export interface LibraryEvents {
  /** How far an import is, and null when it has ended. */
  readonly importing: (progress: ImportProgress | null) => void
  /** How far rows of another version are computed anew, and null when all are. */
  readonly rebuilding: (rebuilt: Rebuilt | null) => void
}

/** A call that is waiting for its answer. */
interface Pending {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * Starts the thread and opens the library of a folder. When the thread dies, all waiting calls are rejected, and so is
 * each later one.
 * @param workerPath the file of `electron/library/worker.ts`, or what it was built into.
 * @throws DatabaseError where the library can't be opened; the promise is rejected with it.
 */
export async function startLibrary(
  workerPath: string,
  dataFolder: string,
  heard: Partial<LibraryEvents> = {},
): Promise<LibraryClient> {
  const worker = new Worker(workerPath, { workerData: { dataFolder } satisfies WorkerData })
  const pending = new Map<number, Pending>()
  let ended: Error | null = null
  let lastId = 0

  const end = (reason: Error) => {
    ended ??= reason
    for (const { reject } of pending.values()) reject(reason)
    pending.clear()
  }
  const ask = (id: number) => new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }))
  const call = (name: string, args: readonly unknown[]): Promise<unknown> => {
    if (ended !== null) return Promise.reject(ended)
    const request: Request = { id: ++lastId, name, args }
    const answer = ask(request.id)
    worker.postMessage(request)
    return answer
  }

  worker.on('message', (answer: Answer) => {
    if ('importing' in answer) return heard.importing?.(answer.importing)
    if ('rebuilding' in answer) return heard.rebuilding?.(answer.rebuilding)
    const waiting = pending.get(answer.id)
    pending.delete(answer.id)
    if ('error' in answer) waiting?.reject(receivedError(answer.error))
    else waiting?.resolve(answer.result)
  })
  worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))))
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', (code) => {
      end(new Error(`The library’s thread has ended (${code})`))
      resolve()
    })
  })

  const opening = (await ask(0)) as Opening
  const calls = libraryCallNames.map((name) => [name, (...args: readonly unknown[]) => call(name, args)])
  return {
    ...(Object.fromEntries(calls) as Omit<LibraryClient, 'opening' | 'close'>),
    opening,
    close: async () => {
      if (ended === null) {
        const closed = call('close', [])
        ended = new Error('The library is closed')
        await closed
      }
      await exited
    },
  }
}

function receivedError({ message, stack, database }: SentError): Error {
  const error =
    database === null ? new Error(message) : new DatabaseError(database.fault, database.path, database.reason)
  if (stack !== undefined) error.stack = stack
  return error
}
