/** An expected failure: what happened, to what. The interface words it; nothing was lost. */
export type Problem =
  | { readonly code: 'notText'; readonly name: string }
  | { readonly code: 'binary'; readonly name: string; readonly line: number }
  | { readonly code: 'tooLarge'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unreadable'; readonly name: string; readonly reason: string }
  | { readonly code: 'unwritable'; readonly name: string; readonly reason: string }
  | { readonly code: 'notEncodable'; readonly name: string; readonly character: string; readonly line: number }
  /** The report was saved elsewhere since it was opened here. */
  | { readonly code: 'stale'; readonly name: string }
  | { readonly code: 'missing'; readonly name: string }
  /** A report of that week is there already. */
  | { readonly code: 'weekTaken'; readonly name: string }
  /** A later save has taken the place of that text. */
  | { readonly code: 'revisionGone'; readonly name: string }
  | { readonly code: 'notImage'; readonly name: string }
  /** Exporting would overwrite another file of this name. */
  | { readonly code: 'fileTaken'; readonly name: string }

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }
