import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode, decodeStored, encode, largestReport } from '../../../electron/files/encoding.ts'
import type { Encoding } from '../../../shared/ipc/calls/reports.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const gb = (text: string) => new Uint8Array(iconv.encode(text, 'gb18030'))
const bytes = (...values: number[]) => Uint8Array.from(values)
const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const report = '# 第10周 2024-03-08\n\n- 出票成功率：99.5%\n'

describe('bytes that are a report', () => {
  const cases: readonly [what: string, bytes: Uint8Array, text: string, encoding: Encoding][] = [
    ['empty', bytes(), '', { charset: 'utf-8', bom: false }],
    ['UTF-8', utf8(report), report, { charset: 'utf-8', bom: false }],
    ['UTF-8 with a BOM', utf8(`\uFEFF${report}`), report, { charset: 'utf-8', bom: true }],
    ['only a BOM', utf8('\uFEFF'), '', { charset: 'utf-8', bom: true }],
    ['two BOMs: the second is text', utf8('\uFEFF\uFEFFa'), '\uFEFFa', { charset: 'utf-8', bom: true }],
    ['a BOM inside', utf8('a\uFEFFb'), 'a\uFEFFb', { charset: 'utf-8', bom: false }],
    ['CRLF', utf8('a\r\nb\r\n'), 'a\r\nb\r\n', { charset: 'utf-8', bom: false }],
    ['mixed line ends', utf8('a\rb\nc\r\nd'), 'a\rb\nc\r\nd', { charset: 'utf-8', bom: false }],
    [
      'control characters',
      utf8('a\u0001\u001B[0m\u007Fb'),
      'a\u0001\u001B[0m\u007Fb',
      { charset: 'utf-8', bom: false },
    ],
    ['noncharacters', utf8('\uFFFE\uFFFF\u{10FFFF}'), '\uFFFE\uFFFF\u{10FFFF}', { charset: 'utf-8', bom: false }],
    ['a replacement character', utf8('a\uFFFDb'), 'a\uFFFDb', { charset: 'utf-8', bom: false }],
    ['outside the basic plane', utf8('𠮷野家 👩‍👩‍👧'), '𠮷野家 👩‍👩‍👧', { charset: 'utf-8', bom: false }],
    ['GB18030', gb(report), report, { charset: 'gb18030', bom: false }],
    ['GB18030 with four-byte characters', gb('升级𠮷完成é'), '升级𠮷完成é', { charset: 'gb18030', bom: false }],
    ['GB18030 with a BOM', gb(`\uFEFF${report}`), report, { charset: 'gb18030', bom: true }],
    ['GB18030 with CRLF', gb('周报\r\n完成'), '周报\r\n完成', { charset: 'gb18030', bom: false }],
    ['GB18030, a single character', gb('周'), '周', { charset: 'gb18030', bom: false }],
  ]
  test.each(cases)('%s', (_what, bytes, text, encoding) => {
    expect(decode(bytes, 'a.md')).toEqual({ ok: true, value: { text, encoding } })
    expect(encode(text, encoding, 'a.md')).toEqual({ ok: true, value: bytes })
    expect(decodeStored(bytes, encoding)).toBe(text)
  })

  test('5 MB on one line, in both encodings', () => {
    const text = '周报'.repeat(850_000)
    for (const line of [utf8(text), gb(text)]) {
      const decoded = decode(line, 'a.md')
      if (!decoded.ok) throw new Error(decoded.problem.code)
      expect(decoded.value.text === text).toBe(true)
      const encoded = encode(decoded.value.text, decoded.value.encoding, 'a.md')
      expect(encoded.ok && Buffer.compare(encoded.value, line)).toBe(0)
    }
  })

  test('every character that GB18030 can carry comes back', () => {
    let text = ''
    for (let point = 1; point < 0x110000; point++) {
      // iconv-lite's table has no place for U+E5E5.
      if ((point < 0xd800 || point > 0xdfff) && point !== 0xe5e5) text += String.fromCodePoint(point)
    }
    const encoded = encode(text, { charset: 'gb18030', bom: false }, 'a.md')
    if (!encoded.ok) throw new Error(encoded.problem.code)
    expect(decodeStored(encoded.value, { charset: 'gb18030', bom: false }) === text).toBe(true)
  })
})

describe('bytes that are refused', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))
  const name = 'a.md'
  const notText = { code: 'notText', name, line: 1 }
  const cases: readonly [what: string, bytes: Uint8Array, problem: object][] = [
    ['UTF-16 with its mark', utf16(`\uFEFF${report}`), notText],
    ['UTF-16, big-endian', new Uint8Array(Buffer.from(utf16(`\uFEFF${report}`)).swap16()), notText],
    ['UTF-16 without its mark', utf16('# a\nb'), { code: 'binary', name, line: 1 }],
    ['Latin-1', new Uint8Array(Buffer.from('# café\n', 'latin1')), notText],
    ['GB18030 that ends inside a character', gb('周报').subarray(0, 3), notText],
    ['GB18030 with a byte that means nothing', join(gb('周报'), bytes(0xff), gb('完成')), notText],
    ['GB18030 with 0x80, which is written otherwise', join(gb('周报'), bytes(0x80, 0x20)), notText],
    ['UTF-8 that ends inside a character', utf8('中文周报').subarray(0, 11), notText],
    ['UTF-8 that lost a byte, and is good GB18030', join(utf8('中文'), bytes(0xe4, 0xb8)), notText],
    ['UTF-8 with its BOM and a broken character', join(utf8('\uFEFF周报'), bytes(0xb8, 0xad)), notText],
    ['a lone surrogate in UTF-8', join(utf8('周报'), bytes(0xed, 0xa0, 0x80), utf8('完')), notText],
    [
      'UTF-8 with a broken line',
      join(utf8('周报\r\n进度\n'), bytes(0xe4, 0xb8), utf8('\n完成')),
      { ...notText, line: 3 },
    ],
    ['GB18030 with a broken line', join(gb('周报\r进度\r\n完成'), bytes(0xff), gb('\n计划')), { ...notText, line: 3 }],
    [
      'mostly UTF-8, a line in GB18030',
      join(utf8('周报进度\n\n'), gb('完成'), utf8('\n计划')),
      { ...notText, line: 3 },
    ],
    ['mostly GB18030, a line in UTF-8', join(gb('周报进度，完成了。\n'), utf8('中')), { ...notText, line: 2 }],
    ['NUL', utf8('a\nb\0c'), { code: 'binary', name, line: 2 }],
    ['NUL after all kinds of line ends', utf8('a\r\nb\rc\nd\0'), { code: 'binary', name, line: 4 }],
    [
      'a picture',
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      { code: 'binary', name, line: 3 },
    ],
  ]
  test.each(cases)('%s', (_what, bytes, problem) => {
    expect(decode(bytes, name)).toEqual({ ok: false, problem })
  })

  test('over the limit', () => {
    const problem = { code: 'tooLarge', name, bytes: largestReport + 1, limit: largestReport }
    expect(decode(new Uint8Array(largestReport + 1).fill(0x61), name)).toEqual({ ok: false, problem })
  })
})

describe('texts that are refused', () => {
  const cases: readonly [what: string, text: string, charset: Encoding['charset'], character: string, line: number][] =
    [
      ['a lone high surrogate', 'a\nb\uD83D', 'utf-8', 'U+D83D', 2],
      ['a lone low surrogate', '\uDE00b', 'utf-8', 'U+DE00', 1],
      ['surrogates the wrong way round', 'a\n\n\uDE00\uD83D', 'utf-8', 'U+DE00', 3],
      ['a lone surrogate in GB18030', '周\r\n报\uD83D', 'gb18030', 'U+D83D', 2],
      ['a character that GB18030 lacks', '周\n报\uE5E5', 'gb18030', 'U+E5E5 \uE5E5', 2],
      ['NUL', 'a\nb\0', 'utf-8', 'U+0000', 2],
    ]
  test.each(cases)('%s', (_what, text, charset, character, line) => {
    const problem = { code: 'notEncodable', name: 'a.md', character, line }
    expect(encode(text, { charset, bom: false }, 'a.md')).toEqual({ ok: false, problem })
  })

  test('over the limit, the BOM counted', () => {
    const text = 'a'.repeat(largestReport)
    expect(encode(text, { charset: 'utf-8', bom: false }, 'a.md').ok).toBe(true)
    const problem = { code: 'tooLarge', name: 'a.md', bytes: largestReport + 3, limit: largestReport }
    expect(encode(text, { charset: 'utf-8', bom: true }, 'a.md')).toEqual({ ok: false, problem })
  })
})
