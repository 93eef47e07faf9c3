import type { ImportProgress } from '../../shared/ipc/importReport.ts'
import type { Rebuilt } from '../../shared/ipc/mainEvents.ts'
import type { DatabaseFault } from '../database/databaseError.ts'
import type { Opening } from './libraryCalls.ts'

/** What the worker of a library gets in `workerData`. */
export interface WorkerData {
  readonly dataFolder: string
}
/** To the worker. `close` is answered after everything before it, and ends the worker. */
export interface Request {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}
/** From the worker: first how the opening went (`id` 0), then an answer to each request. */
export type Answer =
  | { readonly id: 0; readonly result: Opening }
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: SentError }
  /** Not an answer: how far an import is, or null when it has ended. */
  | { readonly importing: ImportProgress | null }
  /** Not an answer: how far rows of another version are computed anew, or null when all are. */
  | { readonly rebuilding: Rebuilt | null }
/** An error as it crosses threads: structured cloning would drop what a `DatabaseError` adds. */
export interface SentError {
  readonly message: string
  readonly stack: string | undefined
  readonly database: { readonly fault: DatabaseFault; readonly path: string; readonly reason: string } | null
}
