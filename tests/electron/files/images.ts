import { Buffer } from 'node:buffer'
import { crc32, deflateSync } from 'node:zlib'

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

/** A PNG of one opaque pixel. @param colour red, green and blue, 0 to 255 */
export function pixelOf(colour: readonly [red: number, green: number, blue: number]): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, ...data: readonly number[]) => {
    const bytes = Buffer.from([0, 0, 0, data.length, ...Buffer.from(type), ...data, 0, 0, 0, 0])
    bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
    return bytes
  }
  // One by one, eight bits of red, green and blue; a row begins with the filter that it has: none.
  const header = chunk('IHDR', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0)
  const row = chunk('IDAT', ...deflateSync(Uint8Array.of(0, ...colour)))
  return new Uint8Array([...png.subarray(0, 8), ...header, ...row, ...chunk('IEND')])
}
