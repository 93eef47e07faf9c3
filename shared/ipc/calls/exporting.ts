import { z } from 'zod'
import { call, returns } from '../call.ts'
import type { Result } from '../problem.ts'

/** How a report leaves the window. */
export const exporting = {
  /** Lets a person choose the place; null when cancelled. The path written otherwise. */
  exportReport: call([z.int()], returns<Result<string | null>>()),
  copyText: call([z.string()], returns<void>()),
  showInFolder: call([z.string()], returns<void>()),
}
