import { describe, expect, test } from 'vitest'
import { walk } from '../../../shared/notion/document.ts'
import { MAX_DEPTH } from '../../../shared/notion/gaps.ts'
import { printDocument } from '../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../shared/notion/readDocument.ts'

const levels = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, level) => `${'    '.repeat(level)}- 第${level}层`)

const outline = (text: string): readonly string[] =>
  [...walk(readDocument(text).blocks)].map(({ block, depth }) => `${depth} ${block.type} ${block.line}`)

describe('items in each other', () => {
  test(`are items down to level ${MAX_DEPTH}`, () => {
    const text = levels(MAX_DEPTH).join('\n')
    expect(outline(text)).toEqual(levels(MAX_DEPTH).map((_, level) => `${level} bulletItem ${level + 1}`))
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
  })

  test('are kept verbatim below it, up to where their parent ends', () => {
    const deep = levels(MAX_DEPTH + 3)
    const text = [...deep, '- 回到最外层', '', '尾'].join('\n')
    const kept = deep.slice(MAX_DEPTH).map((line) => line.slice(4 * MAX_DEPTH))
    const blocks = [...walk(readDocument(text).blocks)]
    expect(blocks[MAX_DEPTH]).toMatchObject({
      depth: MAX_DEPTH,
      block: { type: 'verbatim', line: MAX_DEPTH + 1, text: kept.join('\n') },
    })
    expect(outline(text).slice(MAX_DEPTH + 1)).toEqual([
      `0 bulletItem ${MAX_DEPTH + 4}`,
      `0 paragraph ${MAX_DEPTH + 6}`,
    ])
    expect(printDocument(readDocument(text))).toBe(text)
  })

  test('with blank lines and siblings below it', () => {
    const inner = '    '.repeat(MAX_DEPTH)
    const text = [...levels(MAX_DEPTH), inner, `${inner}甲`, '', `${inner}    - 乙`, `${inner}- 丙`, '- 丁'].join('\n')
    const blocks = [...walk(readDocument(text).blocks)]
    expect(blocks.slice(MAX_DEPTH).map(({ block }) => block.type)).toEqual(['verbatim', 'bulletItem'])
    expect(printDocument(readDocument(text))).toBe(text)
  })
})

describe('callouts in each other', () => {
  const callouts = (count: number): string => `${'<aside>\n💡\n\n'.repeat(count)}甲${'\n\n</aside>'.repeat(count)}`

  test('are callouts down to the same depth', () => {
    const text = callouts(MAX_DEPTH)
    expect(outline(text).at(-1)).toBe(`${MAX_DEPTH} paragraph ${3 * MAX_DEPTH + 1}`)
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
  })

  test('are kept verbatim below it', () => {
    const text = callouts(MAX_DEPTH + 2)
    const blocks = [...walk(readDocument(text).blocks)]
    expect(blocks.length).toBe(MAX_DEPTH + 1)
    expect(blocks.at(-1)?.block).toMatchObject({ type: 'verbatim', text: callouts(2) })
    expect(printDocument(readDocument(text))).toBe(text)
    expect(printDocument(readDocument(text), { canonical: true })).toBe(text)
  })
})
