import nspell from 'nspell'

export interface EnglishSpelling {
  readonly correct: (word: string) => boolean
  /** The likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

/** Reads a dictionary in Hunspell's form: rules for endings, and words. Takes a fifth of a second. */
export function readSpelling(endings: string | Uint8Array, words: string | Uint8Array): EnglishSpelling {
  return nspell(endings, words)
}
