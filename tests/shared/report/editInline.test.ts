import { describe, expect, test } from 'vitest'
import type { Inline, InlineContent } from '../../../shared/notion/document.ts'
import { editInline } from '../../../shared/report/editInline.ts'

const text = (characters: string): Inline => ({ type: 'text', text: characters, marks: [] })
const bold = (characters: string): Inline => ({ type: 'text', text: characters, marks: [{ type: 'bold' }] })
const softBreak: Inline = { type: 'softBreak', marks: [] }
const image: Inline = { type: 'image', alt: '图', src: 'a.png', marks: [] }

describe('replacing characters of inline content', () => {
  const cases: readonly (readonly [
    string,
    InlineContent,
    readonly (readonly [number, number, string])[],
    InlineContent,
  ])[] = [
    ['within a run', [text('成功率：98%')], [[4, 6, '']], [text('成功率：%')]],
    [
      'two in one run',
      [text('甲1次，乙22次')],
      [
        [1, 2, ''],
        [5, 7, '3'],
      ],
      [text('甲次，乙3次')],
    ],
    ['the whole of a marked run', [text('甲：'), bold('98'), text('%')], [[2, 4, '']], [text('甲：%')]],
    ['across runs', [text('甲：9'), bold('8.5'), text('%')], [[2, 6, '7']], [text('甲：7%')]],
    [
      'up to the end, a break and an image too',
      [text('甲次'), softBreak, image, text('注')],
      [[2, 5, '']],
      [text('甲次')],
    ],
    [
      'an insertion between runs goes before the second',
      [text('甲'), bold('乙')],
      [[1, 1, '丙']],
      [text('甲'), bold('丙乙')],
    ],
    ['an insertion at the end', [text('甲'), bold('乙')], [[2, 2, '丙']], [text('甲'), bold('乙丙')]],
    ['an insertion into nothing', [], [[0, 0, '丙']], [text('丙')]],
    ['nothing', [text('甲')], [], [text('甲')]],
  ]
  test.each(cases)('%s', (_name, content, edits, expected) => {
    expect(
      editInline(
        content,
        edits.map(([from, to, put]) => ({ from, to, text: put })),
      ),
    ).toEqual(expected)
  })
})
