/** The most bytes that one image may have: a photograph of a good camera, not a film. */
export const largestImage = 20_000_000

/** A kind of image that every part of the window shows; one that could hold a script is none. */
export interface ImageType {
  readonly mediaType: string
  /** Of file names; the first is given to a name that has none of them. */
  readonly endings: readonly string[]
}

/** By the bytes that a file of the kind begins with; `?` stands for any byte. */
const types: readonly (ImageType & { readonly begins: readonly string[] })[] = [
  { mediaType: 'image/png', endings: ['.png'], begins: ['\x89PNG\r\n\x1a\n'] },
  { mediaType: 'image/jpeg', endings: ['.jpg', '.jpeg'], begins: ['\xff\xd8\xff'] },
  { mediaType: 'image/gif', endings: ['.gif'], begins: ['GIF87a', 'GIF89a'] },
  { mediaType: 'image/webp', endings: ['.webp'], begins: ['RIFF????WEBP'] },
  { mediaType: 'image/avif', endings: ['.avif'], begins: ['????ftypavif', '????ftypavis'] },
]

/** The kind of image that these bytes are; null where they are none. A name says nothing. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  return types.find(({ begins }) => begins.some((start) => beginsWith(bytes, start))) ?? null
}

/** The endings of every kind's names. */
export const imageEndings: readonly string[] = types.flatMap(({ endings }) => endings)

function beginsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((char, at) => char === '?' || bytes[at] === char.charCodeAt(0))
}
