import { describe, expect, test } from 'vitest'
import { type Document, walk } from '../../../shared/notion/document.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'

const lf = '# 甲\n\nCreated: 乙\n\n- 丙\n丁\n    \n    戊\n    \n\n> 己\n> \n\n```\na\n\nb\n```'
const crlf = lf.replaceAll('\n', '\r\n')

type Ends = Pick<Document, 'lineEnd' | 'finalNewline' | 'leading'>

describe('what belongs to the whole text', () => {
  const cases: readonly (readonly [name: string, text: string, ends: Partial<Ends>])[] = [
    ['no newline at the end', lf, {}],
    ['a newline at the end', `${lf}\n`, { finalNewline: true }],
    ['CRLF', crlf, { lineEnd: '\r\n' }],
    ['CRLF with one at the end', `${crlf}\r\n`, { lineEnd: '\r\n', finalNewline: true }],
    ['a newline alone', '\n', { finalNewline: true }],
    ['a CRLF alone', '\r\n', { lineEnd: '\r\n', finalNewline: true }],
    ['an empty text', '', {}],
    ['an item that ends in a blank line', '- 甲\n    \n    乙\n    \n', { finalNewline: true }],
  ]
  test.each(cases)('%s', (_name, text, ends) => {
    const { lineEnd, finalNewline, leading, blocks } = readDocument(text)
    expect({ lineEnd, finalNewline, leading }).toEqual({ lineEnd: '\n', finalNewline: false, leading: [], ...ends })
    expect(printDocument(readDocument(text))).toBe(text)
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
    expect(printDocument({ blocks: blocks.map(({ source, ...own }) => own), lineEnd, finalNewline, leading })).toBe(
      text,
    )
  })

  test('the tree is the same whatever ends the lines', () => {
    const shape = (text: string): unknown =>
      [...walk(readDocument(text).blocks)].map(({ block: { source, ...own }, depth }) => [
        depth,
        { ...own, children: null },
      ])
    expect(shape(crlf)).toEqual(shape(lf))
    expect(shape(`${crlf}\r\n`)).toEqual(shape(lf))
  })
})

describe('line ends that a text mixes', () => {
  const cases: readonly (readonly [name: string, text: string, types: readonly string[]])[] = [
    ['one CRLF among LF', '# 甲\n\n- 乙\r\n- 丙\n', ['heading', 'bulletItem', 'bulletItem']],
    ['one LF among CRLF', '# 甲\r\n\r\n- 乙\n- 丙\r\n', ['heading', 'bulletItem', 'bulletItem']],
    ['CRLF in code', '```js\r\na\n```\r\n\n甲', ['code', 'paragraph']],
    ['CRLF in a table', '| 甲 |\r\n| --- |\r\n| 乙 |\n\n丙', ['table', 'paragraph']],
    ['CRLF in a callout', '<aside>\r\n💡 甲\r\n\n</aside>\n\n乙\r\n丙', ['callout', 'paragraph', 'paragraph']],
    ['CRLF in a gap', '甲\n\r\n乙', ['paragraph', 'paragraph']],
    ['CR alone is no line end', '甲\r乙\r\r丙', ['paragraph']],
    ['more than one CR before LF', '# 甲\r\r\n- 乙\n', ['heading', 'bulletItem']],
  ]
  test.each(cases)('%s', (_name, text, types) => {
    const document = readDocument(text)
    expect(printDocument(document)).toBe(text)
    expect([...walk(document.blocks)].map(({ block }) => block.type)).toEqual(types)
    // By the dialect alone all lines end alike.
    expect(readDocument(printDocument(document, { canonical: true })).lineEnd).toBe('\n')
  })
})

describe('characters', () => {
  test.each([
    ['NUL', '甲\0乙\n\n- \0'],
    ['a BOM', '\ufeff# 甲\n\n\ufeff乙'],
    ['lone surrogates', '\ud83d甲\n\n- \udca1\n\n**\ud83d**'],
    ['other ends of line', '甲\u2028乙\u2029丙\u0085丁\v戊\f己'],
    ['zero-width and directional ones', '甲\u200b乙\u200d\u202e丙'],
    ['decomposed ones', 'e\u0301 ﹪ ％ ㈠'],
  ])('%s come back', (_name, text) => {
    expect(printDocument(readDocument(text))).toBe(text)
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
  })
})
