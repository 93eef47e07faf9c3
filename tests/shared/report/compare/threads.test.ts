import { describe, expect, test } from 'vitest'
import { type Block, contentOf, plainText, walk } from '../../../../shared/notion/document.ts'
import { itemKey } from '../../../../shared/report/compare/itemKey.ts'
import { type Thread, threadsOf } from '../../../../shared/report/compare/threads.ts'
import type { MatchDecision } from '../../../../shared/report/decisions.ts'
import { type Reading, readReading } from '../../../../shared/report/reading.ts'
import { addDays } from '../../../../shared/report/title/calendar.ts'

/** Other work that stands in every week, so that a week without the item is a week. */
const others = ['- 影院收银二期，跨店核销开发中', '- 小红书票务接入，联调中']

/** Weeks newest first, each a line of the item or null; the newest is of 2024-06-28. */
function weeksOf(lines: readonly (string | null)[]): readonly Reading[] {
  return lines.map((line, at) =>
    readReading(
      `# 第26周 ${addDays('2024-06-28', -7 * at)}\n\n## 【O1 票务】\n\n${[others[0], ...(line === null ? [] : [`- ${line}`]), others[1]].join('\n')}`,
    ),
  )
}

const told = (block: Block): string => plainText(contentOf(block))

function blockOf(reading: Reading, words: string): Block {
  for (const { block } of walk(reading.document.blocks)) if (told(block).includes(words)) return block
  throw new Error(`no line tells ${words}`)
}

function threadOf(lines: readonly (string | null)[], decisions: readonly MatchDecision[] = []): Thread {
  const weeks = weeksOf(lines)
  return threadsOf(weeks, decisions)(blockOf(weeks[0] as Reading, lines[0] as string))
}

const wordsOf = (thread: Thread): readonly (string | null)[] =>
  thread.map((week) => (week === null ? null : told(week.block)))

describe('a thread goes back', () => {
  test('over every week that has the item', () => {
    const lines = ['会员积分抵扣，测试中', '积分抵扣（会员），开发中', '会员积分抵扣，方案设计中']
    expect(wordsOf(threadOf(lines))).toEqual(lines)
  })

  test('over weeks that leave it out', () => {
    const lines = ['会员积分抵扣，测试中', null, null, '会员积分抵扣，开发中']
    expect(wordsOf(threadOf(lines))).toEqual(lines)
  })

  test('but not over more than three', () => {
    const lines = ['会员积分抵扣，测试中', null, null, null, null, '会员积分抵扣，开发中']
    expect(wordsOf(threadOf(lines))).toEqual(lines.slice(0, 1))
  })

  test('and ends with the first week that told of it', () => {
    expect(wordsOf(threadOf(['会员积分抵扣，测试中', '会员积分抵扣，开发中', null, null]))).toHaveLength(2)
  })

  test('to what goes on as another item it doesn’t', () => {
    const weeks = [
      '- 会员积分抵扣二期，方案设计中\n- 会员积分抵扣，测试中',
      '- 会员积分抵扣，测试中',
      '- 会员积分抵扣，开发中',
    ].map((lines, at) => readReading(`# 第26周 ${addDays('2024-06-28', -7 * at)}\n\n## 【O1 票务】\n\n${lines}`))
    const newest = weeks[0] as Reading
    const threads = threadsOf(weeks, [])
    expect(wordsOf(threads(blockOf(newest, '会员积分抵扣，测试中')))).toHaveLength(3)
    expect(wordsOf(threads(blockOf(newest, '二期')))).toHaveLength(1)
  })

  test('as a person decided', () => {
    const lines = ['资金清分，测试中', '分账引擎，开发中']
    const [newest, before] = weeksOf(lines) as readonly [Reading, Reading]
    const key = (reading: Reading, words: string) => itemKey(reading, blockOf(reading, words))
    const decision = { earlier: key(before, '分账'), later: key(newest, '资金'), same: true }
    expect(wordsOf(threadOf(lines))).toEqual(lines.slice(0, 1))
    expect(wordsOf(threadOf(lines, [decision]))).toEqual(lines)
  })

  test('of no week there is none', () => {
    const [week] = weeksOf(['会员积分抵扣'])
    expect(threadsOf([], [])(blockOf(week as Reading, '会员'))).toEqual([])
  })
})
