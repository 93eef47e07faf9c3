import { z } from 'zod'
import type { Finding } from '../../insight/doctor/finding.ts'
import type { Place } from '../../report/place.ts'
import { call, place, returns, words } from '../call.ts'
import type { Problem } from '../problem.ts'

/** What is wrong in the library, and its repair. */
export const doctor = {
  /**
   * Examines the library a little further, in an examination by its number; with another number a new one begins. Ask
   * again until all is done.
   */
  examineLibrary: call([z.int()], returns<Examined>()),
  /** Makes repairs as one step. Each text is examined anew before; a repair that it no longer needs is refused. */
  acceptRepairs: call(
    [
      z
        .array(z.object({ key: words, patient: place, repair: z.string() }))
        .max(100_000)
        .readonly(),
    ],
    returns<Repaired>(),
  ),
  /** Takes the last `acceptRepairs` back, but where a text was changed since. */
  takeBackRepairs: call([], returns<Repaired>()),
}

/** How far an examination of the library is, and what was found since the last answer. */
export interface Examined {
  /** Another number than asked for where another examination has begun: what was told before counts no more. */
  readonly run: number
  readonly done: number
  readonly of: number
  readonly findings: readonly Finding[]
}

/** A finding whose repair a person accepted. */
export interface AcceptedRepair {
  readonly key: string
  readonly patient: Place
  /** As `printRepair` prints the one that was shown. */
  readonly repair: string
}

/** What became of accepted repairs, or of taking them back. */
export interface Repaired {
  readonly done: number
  /** Those that stay as they are: their text has changed since they were shown. */
  readonly refused: readonly Problem[]
  /** What is found now in the texts that were written or had changed. */
  readonly renewed: readonly { readonly patient: Place; readonly findings: readonly Finding[] }[]
}
