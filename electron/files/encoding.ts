import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { Encoding } from '../../shared/ipc/calls/reports.ts'
import type { Problem, Result } from '../../shared/ipc/problem.ts'

/** The most bytes that one report may have: a hundred times the longest year of reports, and no memory is short of it. */
export const largestReport = 64 * 1024 * 1024

export interface Decoded {
  /** Without the BOM; line ends as they are. */
  readonly text: string
  readonly encoding: Encoding
}

const bom = '\uFEFF'

/**
 * The text of a file's bytes and how to write it back. UTF-8, else GB18030 where encoding the text again gives the same
 * bytes; refused otherwise. `encode` of what comes out gives `bytes` back.
 * @param name the file's name, for the message.
 */
export function decode(bytes: Uint8Array, name: string): Result<Decoded> {
  if (bytes.length > largestReport) {
    return refuse({ code: 'tooLarge', name, bytes: bytes.length, limit: largestReport })
  }
  // Half of the bytes of UTF-16 may be NUL: to a person it is a text in another encoding, not a binary file.
  if (hasUtf16Mark(bytes)) return refuse({ code: 'notText', name, line: 1 })
  const zero = bytes.indexOf(0)
  if (zero >= 0) return refuse({ code: 'binary', name, line: countLines(bytes.subarray(0, zero)) })
  const charset = isUtf8(bytes) || isMostlyUtf8(bytes) ? 'utf-8' : 'gb18030'
  const isText = charset === 'utf-8' ? isUtf8 : isGb18030
  if (!isText(bytes)) return refuse({ code: 'notText', name, line: firstLineThat(bytes, (line) => !isText(line)) })
  const text = decodeAll(bytes, charset)
  const marked = text.startsWith(bom)
  return { ok: true, value: { text: marked ? text.slice(1) : text, encoding: { charset, bom: marked } } }
}

/** The text of bytes that `encode` or `decode` let through with this encoding. */
export function decodeStored(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodeAll(bytes, encoding.charset)
  return encoding.bom ? text.slice(1) : text
}

/**
 * The bytes of a text. Refused where a character would not come back: a lone surrogate, NUL (which no file may have to
 * be read again), one that GB18030 lacks.
 * @param name of the report, for the message.
 */
export function encode(text: string, encoding: Encoding, name: string): Result<Uint8Array> {
  const lost = findLost(text, encoding.charset)
  if (lost >= 0) {
    const point = text.codePointAt(lost) as number
    const character = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    const shown = point > 0x20 && !(point >= 0xd800 && point <= 0xdfff) ? ` ${String.fromCodePoint(point)}` : ''
    const line = countLines(new TextEncoder().encode(text.slice(0, lost)))
    return refuse({ code: 'notEncodable', name, character: character + shown, line })
  }
  const bytes = encodeAll(encoding.bom ? bom + text : text, encoding.charset)
  if (bytes.length > largestReport) {
    return refuse({ code: 'tooLarge', name, bytes: bytes.length, limit: largestReport })
  }
  return { ok: true, value: bytes }
}

/**
 * Nearly every sequence of high bytes means something in GB18030. A UTF-8 file with a broken character in it would be
 * shown as nonsense and go on growing in the wrong encoding, so what is mostly good UTF-8 is not taken for it: Chinese
 * in GB18030 hardly ever has three bytes that make a character of UTF-8.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let broken = 0
  let sound = 0
  for (const character of new TextDecoder('utf-8').decode(bytes)) {
    if (character === '\uFFFD') broken++
    else if (character >= '\u0800') sound++
  }
  return sound >= broken
}
function isGb18030(bytes: Uint8Array): boolean {
  return equal(encodeAll(decodeAll(bytes, 'gb18030'), 'gb18030'), bytes)
}

/**
 * GB18030 goes through iconv-lite both ways: Node's own decoder follows a newer table than iconv-lite's encoder in 18
 * characters, and one table for both is what keeps bytes.
 */
function decodeAll(bytes: Uint8Array, charset: Encoding['charset']): string {
  if (charset === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return iconv.decode(bytes, 'gb18030', { stripBOM: false })
}
function encodeAll(text: string, charset: Encoding['charset']): Uint8Array {
  return charset === 'utf-8' ? new TextEncoder().encode(text) : new Uint8Array(iconv.encode(text, 'gb18030'))
}

/** Position of the first character that does not come back; -1 where all do. */
function findLost(text: string, charset: Encoding['charset']): number {
  const zero = text.indexOf('\0')
  if (
    zero < 0 &&
    text.isWellFormed() &&
    (charset === 'utf-8' || decodeAll(encodeAll(text, charset), charset) === text)
  ) {
    return -1
  }
  let at = 0
  for (const character of text) {
    if (character === '\0' || !character.isWellFormed()) return at
    if (decodeAll(encodeAll(character, charset), charset) !== character) return at
    at += character.length
  }
  return -1
}

function hasUtf16Mark(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

/** 1-based number of the line after these bytes. */
function countLines(bytes: Uint8Array): number {
  return firstLineThat(bytes, () => false)
}
/** 1-based number of the first such line; of the last one where none is. */
function firstLineThat(bytes: Uint8Array, is: (line: Uint8Array) => boolean): number {
  let number = 0
  for (const line of linesOf(bytes)) {
    number++
    if (is(line)) break
  }
  return number
}
/** Lines with their ends: LF, CR or CRLF. Neither byte is ever a part of a longer character. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a)) {
      yield bytes.subarray(start, at + 1)
      start = at + 1
    }
  }
  yield bytes.subarray(start)
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

function refuse(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem }
}
