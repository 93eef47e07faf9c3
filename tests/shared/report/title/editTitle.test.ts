import { describe, expect, test } from 'vitest'
import { printDocument } from '../../../../shared/notion/printDocument.ts'
import { readDocument } from '../../../../shared/notion/readDocument.ts'
import { headingFor, withTitle } from '../../../../shared/report/title/editTitle.ts'
import { headOf, replaceBlocks } from '../../../../shared/report/title/reportHead.ts'

const body = `
# 本周进展

## 【仓储接入】

1.  扫码枪选型，*预计 3/9 定稿*
- 2/3 09:20 货架屏离线


结尾`
const report = (title: string, repeated: string) =>
  `# ${title}\n\nCreated: 2023年2月3日 18:05\n\n# ${repeated}\n${body}`

describe('another day', () => {
  test.each([
    ['第06周 2023-02-03', '第06周 2023/02/03', '第07周 2023-02-10', '第07周 2023/02/10'],
    ['第6周 2023年2月3日', '第06周（1.30-2.3）', '第7周 2023年2月10日', '第07周（2.6-2.10）'],
    ['第06周 2023-02-03', '**第06周** 2023/02/03', '第07周 2023-02-10', '**第07周** 2023/02/10'],
    // A repetition that was left behind catches up.
    ['第06周 2023-02-03', '第05周 2023/01/27', '第07周 2023-02-10', '第07周 2023/02/10'],
    // A first heading without week and day is no repetition.
    ['2023-02-03', '系统运行数据', '2023-02-10', '系统运行数据'],
    ['本组周报', '本组周报', '本组周报', '本组周报'],
  ])('%s / %s', (title, repeated, nextTitle, nextRepeated) => {
    const document = readDocument(report(title, repeated))
    const head = headOf(document)
    const moved = [head.page, head.repeated].flatMap((heading) =>
      heading === null ? [] : [[heading, headingFor(heading, '2023-02-10', 'weeknum2', head.date)] as const],
    )
    expect(printDocument(replaceBlocks(document, new Map(moved)))).toBe(report(nextTitle, nextRepeated))
  })

  test('its own day changes nothing', () => {
    const { page, repeated } = headOf(readDocument(report('第06周 2023-02-03', '第06周 2023/02/03')))
    for (const heading of [page, repeated]) {
      if (heading === null) throw new Error('The text has both headings.')
      expect(headingFor(heading, '2023-02-03', 'weeknum2', null)).toBe(heading)
    }
  })
})

describe('another title', () => {
  test.each([
    // [title, repetition, new title, repetition then]
    ['第06周 2023-02-03', '第06周 2023/02/03', '第08周 2023-02-17', '第08周 2023/02/17'],
    ['第06周 2023-02-03', '第06周 2023-02-03', '仓储组周报', '仓储组周报'],
    ['第06周 2023-02-03', '第06周 2023/02/03', '仓储组周报', '第06周 2023/02/03'],
    // The number is the title's, right or wrong.
    ['第06周 2023-02-03', '第06周 2023/02/03', '第05周 2023-02-03', '第05周 2023/02/03'],
    ['第06周 2023-02-03', '第06周 2023/02/03', '第31周 2023-02-03', '第31周 2023/02/03'],
    ['第06周 2023-02-03', '本周小结', '第07周 2023-02-10', '本周小结'],
  ])('%s / %s to %s', (title, repeated, next, nextRepeated) => {
    expect(printDocument(withTitle(readDocument(report(title, repeated)), next))).toBe(report(next, nextRepeated))
  })

  test('text that looks like a mark stays text', () => {
    const document = withTitle(readDocument(report('第06周 2023-02-03', '小结')), '第06周 *草稿*')
    expect(printDocument(document)).toBe(report('第06周 \\*草稿\\*', '小结'))
  })

  test('a text without a page title gets one', () => {
    expect(printDocument(withTitle(readDocument('- 甲\n- 乙'), '第06周 2023-02-03'))).toBe(
      '# 第06周 2023-02-03\n\n- 甲\n- 乙',
    )
  })
})
