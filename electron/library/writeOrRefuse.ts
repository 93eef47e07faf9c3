import type { Problem } from '../../shared/ipc/problem.ts'
import { type ReadableDatabase, type WritableDatabase, write } from '../database/connection.ts'
import { refusedWrite } from '../database/databaseError.ts'

/** A refusal as `Result` has it. */
export interface Refused {
  readonly ok: false
  readonly problem: Problem
}

/** A refusal, for returning. */
export function refuse(problem: Problem): Refused {
  return { ok: false, problem }
}

/**
 * `write`, for what a person waits for: a full disk or a library that another process keeps busy is an expected failure,
 * and nothing was written then.
 * @param name what could not be written, for the message.
 */
export function writeOrRefuse<T>(
  db: ReadableDatabase,
  name: () => string,
  work: (db: WritableDatabase) => T,
): T | Refused {
  try {
    return write(db, work)
  } catch (error) {
    const reason = refusedWrite(error)
    if (reason === null) throw error
    return refuse({ code: 'unwritable', name: name(), reason })
  }
}
