import { Buffer } from 'node:buffer'

/** The smallest PNG: one transparent pixel. */
export const png: Uint8Array<ArrayBuffer> = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)
/** Another one for each number: what follows the image itself is no matter. */
export function pngOf(number: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(...png, number)
}
export const gif = new Uint8Array(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))
