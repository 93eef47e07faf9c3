/** An expected failure: what happened, to what. The interface words it; nothing was lost. */
export type Problem =
  /** The line is the first that is no text in the encoding that the file seems to have. */
  | { readonly code: 'notText'; readonly name: string; readonly line: number }
  | { readonly code: 'binary'; readonly name: string; readonly line: number }
  /** Nothing, or nothing but white space. */
  | { readonly code: 'empty'; readonly name: string }
  /** A file of another program. */
  | { readonly code: 'notMarkdown'; readonly name: string }
  | { readonly code: 'tooLarge'; readonly name: string; readonly bytes: number; readonly limit: number }
  | { readonly code: 'unreadable'; readonly name: string; readonly reason: string }
  /** A file that a report names. */
  | { readonly code: 'fileUnread'; readonly name: string; readonly reason: string }
  /** The library has another file where a report names this one. */
  | { readonly code: 'fileKept'; readonly name: string }
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
