/** nspell brings no types of its own. */
declare module 'nspell' {
  export default function nspell(
    endings: string | Uint8Array,
    words: string | Uint8Array,
  ): import('./englishSpelling.ts').EnglishSpelling
}
