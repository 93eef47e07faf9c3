import fc from 'fast-check'
import type { Block, Inline, InlineContent, Mark } from '../../../shared/notion/document.ts'

/** Characters and snippets that mean something to the reader somewhere, among ordinary ones. */
const snippet = fc.constantFrom(
  'a',
  '周',
  '进度78%',
  '。',
  '，',
  ' ',
  '  ',
  '*',
  '**',
  '***',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '](',
  '(',
  ')',
  '![',
  '$',
  '$5',
  '\\',
  '\\\\',
  '|',
  '<br>',
  '<aside>',
  '- ',
  '1. ',
  '# ',
  '> ',
  '---',
  '```',
  '$$',
  '    ',
  'https://a.b/c_(d)',
  'Created: x',
  '💡',
  '1~3天',
  '2*3*4',
  'a_b_c',
  '- [ ]  x',
  '[x] ',
  '\t',
)
const text = fc.array(snippet, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
const marks: fc.Arbitrary<readonly Mark[]> = fc
  .record({
    bold: fc.boolean(),
    italic: fc.constantFrom('', '*', '_'),
    strike: fc.boolean(),
    code: fc.boolean(),
    link: fc.option(fc.constantFrom('a.md', 'b%20c_(d).md', 'https://x.y/')),
  })
  .map(({ bold, italic, strike, code, link }) => [
    ...(link === null ? [] : [{ type: 'link', href: link } as const]),
    ...(bold ? [{ type: 'bold' } as const] : []),
    ...(italic === ''
      ? []
      : [italic === '_' ? ({ type: 'italic', underscore: true } as const) : ({ type: 'italic' } as const)]),
    ...(strike ? [{ type: 'strike' } as const] : []),
    ...(code ? [{ type: 'code' } as const] : []),
  ])
const sparse = fc.oneof({ weight: 3, arbitrary: fc.constant<readonly Mark[]>([]) }, { weight: 1, arbitrary: marks })
const run: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks: sparse }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('softBreak' as const), marks: fc.constant([]) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('equation' as const),
      tex: fc.constantFrom('x', 'a_b', 'x^2 + y'),
      marks: fc.constant([]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('image' as const),
      alt: fc.constantFrom('', 'alt', 'a[1]'),
      src: fc.constantFrom('i.png', 'a%20b.png'),
      marks: fc.constant([]),
    }),
  },
)
const content: fc.Arbitrary<InlineContent> = fc.array(run, { maxLength: 5 })
/** A paragraph that is a lone image is an image block; what is written that way is read that way. */
const ownContent = content.filter((runs) => !(runs.length === 1 && runs[0]?.type === 'image'))

const code = fc
  .array(fc.constantFrom('', 'let a = 1', '```', '    x', '- a', '</aside>x', ' '), { maxLength: 4 })
  .map((lines) => lines.join('\n'))

/** Any list of blocks that the editor could make. */
export function anyBlocks(depth = 3): fc.Arbitrary<readonly Block[]> {
  return fc
    .array(anyBlock(depth), { minLength: 1, maxLength: depth === 3 ? 6 : 3 })
    .filter((blocks) => !isEmptyPage(blocks))
}

/** A single empty paragraph is an empty text, and an empty text has no blocks. */
export function isEmptyPage(blocks: readonly Block[]): boolean {
  return blocks.length === 1 && blocks[0]?.type === 'paragraph' && blocks[0].content.length === 0
}

function anyBlock(depth: number): fc.Arbitrary<Block> {
  const children =
    depth === 0
      ? fc.constant([])
      : fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: anyBlocks(depth - 1) })
  const line = fc.constant(0)
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ type: fc.constant('paragraph' as const), line, content: ownContent }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('bulletItem' as const), line, content, children }) },
    {
      weight: 4,
      arbitrary: fc.record({
        type: fc.constant('numberItem' as const),
        line,
        number: fc.integer({ min: 0, max: 20 }),
        content,
        children,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('toDoItem' as const), line, checked: fc.boolean(), content, children }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ type: fc.constant('heading' as const), line, level: fc.constantFrom(1, 2, 3), content }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('quote' as const), line, content }) },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('callout' as const),
        line,
        icon: fc.constantFrom('💡', '⚠️', '👨‍👩‍👧'),
        layout: fc.constant('block' as const),
        children,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('code' as const),
        line,
        language: fc.constantFrom('', 'js', 'plain text'),
        text: code,
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 1, max: 3 })
        .chain((width) =>
          fc.array(fc.array(content, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
        )
        .map((rows) => ({ type: 'table' as const, line: 0, rows })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('equation' as const),
        line,
        tex: fc.constantFrom('x', 'a\nb', '\\frac{1}{2}'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constant('image' as const),
        line,
        alt: fc.constantFrom('', '图 1'),
        src: fc.constant('a%20b.png'),
      }),
    },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('divider' as const), line }) },
  )
}
