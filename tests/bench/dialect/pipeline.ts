/** A reader and a printer of Markdown. */
export interface Pipeline {
  readonly name: string
  readonly read: (text: string) => unknown
  /** Takes what `read` gave; null for a reader without a printer. */
  readonly print: ((read: never) => string) | null
}

/** A pipeline from a pair of functions that fit each other. */
export function pipeline<T>(name: string, read: (text: string) => T, print: ((read: T) => string) | null): Pipeline {
  return { name, read, print: print as Pipeline['print'] }
}

export function readWith({ read }: Pipeline, text: string): unknown {
  return read(text)
}

/** The text that comes out of a pipeline; null where it prints none. */
export function printWith({ print }: Pipeline, read: unknown): string | null {
  return print === null ? null : print(read as never)
}
