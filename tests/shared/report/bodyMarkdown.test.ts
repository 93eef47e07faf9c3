import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../shared/notion/readDocument.ts'
import { bodyMarkdown } from '../../../shared/report/bodyMarkdown.ts'

describe('the Markdown for pasting into a page', () => {
  test.each([
    [
      'title and properties',
      '# 第06周\n\nCreated: 2023年2月3日 18:05\nTags: 周报\n\n',
      '# 第06周 2023/02/03\n\n- 甲\n    \n    乙\n    ',
    ],
    ['a title alone', '# 第06周\n\n', '## 【仓储】\n\n1.  甲\n\n\n乙'],
    ['no title', '', '## 【仓储】\n\n- 甲'],
    ['a final newline', '# 第06周\n\n', '- 甲\n'],
    ['CRLF', '# 第06周\r\n\r\nCreated: 2023年2月3日 18:05\r\n\r\n', '- 甲\r\n- 乙\r\n'],
    ['mixed line ends', '# 第06周\n\n', '甲\r\n\n乙'],
    ['an empty paragraph at the top', '# 第06周\n\n', '\n\n甲'],
    ['nothing below', '# 第06周\n\nCreated: 2023年2月3日 18:05', ''],
    ['nothing at all', '', ''],
  ])('%s', (_name, head, body) => {
    expect(bodyMarkdown(readDocument(head + body))).toBe(body)
  })
})
