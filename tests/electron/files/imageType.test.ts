import { expect, test } from 'vitest'
import { imageTypeOf } from '../../../electron/files/imageType.ts'
import { gif, png } from './images.ts'

const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const cases: readonly [what: string, bytes: Uint8Array, type: string | null][] = [
  ['PNG', png, 'image/png'],
  ['GIF', gif, 'image/gif'],
  ['an older GIF', ascii('GIF87a…'), 'image/gif'],
  ['JPEG', ascii('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['WebP', ascii('RIFF\x24\0\0\0WEBPVP8 '), 'image/webp'],
  ['AVIF', ascii('\0\0\0\x20ftypavif\0\0\0\0'), 'image/avif'],
  ['AVIF that moves', ascii('\0\0\0\x20ftypavis\0\0\0\0'), 'image/avif'],
  ['nothing', ascii(''), null],
  ['a PNG that was cut short', png.subarray(0, 7), null],
  ['SVG, which may hold a script', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), null],
  ['HTML', ascii('<!doctype html><img>'), null],
  ['a sound', ascii('RIFF\x24\0\0\0WAVEfmt '), null],
  ['a film', ascii('\0\0\0\x20ftypisom\0\0\0\0'), null],
  ['PDF', ascii('%PDF-1.7'), null],
  ['a text that speaks of one', ascii(' GIF89a'), null],
]
test.each(cases)('%s', (_what, bytes, type) => {
  expect(imageTypeOf(bytes)?.mediaType ?? null).toBe(type)
})
