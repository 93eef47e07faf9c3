import { z } from 'zod'

/**
 * One call of the window to the main process.
 * @param args what the main process checks the arguments against; fields that it does not name are left out
 */
export function call<A extends z.core.$ZodType[], R>(args: [...A], returned: R) {
  return { args: z.tuple(args as never) as unknown as z.ZodTuple<A, null>, returned }
}

/** Answers cross as JSON: of any other type this can't be called. */
export function returns<R>(..._: [R] extends [InJson<R>] ? [] : [notJson: never]): { readonly type?: R } {
  return {}
}

type InJson<T> = T extends NotJson ? never : { readonly [K in keyof T]: InJson<T[K]> }
type NotJson = ArrayBufferView | ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | Date | bigint | CallableFunction

/** What a person's own words in an argument may be at most, in UTF-16 units; a line of a report stays far below it. */
export const words = z.string().max(10_000)
export const name = z.string().max(1_000)
export const day = z.iso.date()
/** A report or a page. */
export const place = z.object({ kind: z.enum(['report', 'page']), id: z.int() })
/** What becomes of a file whose week is taken: keep what is there, take the file's text, or keep both. */
export const conflictAnswer = z.enum(['skip', 'replace', 'keepBoth'])
export type ConflictAnswer = z.infer<typeof conflictAnswer>
