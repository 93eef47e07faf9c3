import fc from 'fast-check'

/** Text made of what Markdown is made of, so that syntax meets syntax often. */
export const anyMarkdown = fc
  .array(
    fc.constantFrom(
      '#', '# ', '## ', '- ', '-', '1. ', '2. ', '- [ ]  ', '- [x] ', '> ', '>', '---', '```', '```js', '$$', '$', '|', '| a | b |',
      '| --- | --- |', '<aside>', '</aside>', '💡', '💡 x', '    ', '  ', ' ', '\t', '\n', '\n', '\n', '\n\n', '\r\n', '\r', '**', '*',
      '_', '~~', '~', '`', '``', '[', ']', '](', ')', '(', '![', '\\', '\\\\', '<br>', 'a', 'b', '改', '。', '原因：', 'Created: x', '\u0000', '\ud800', '\ufeff', '\u3000',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))
