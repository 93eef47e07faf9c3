import { describe, expect, test } from 'vitest'
import { type Block, contentOf, plainText, walk } from '../../../../shared/notion/document.ts'
import { datesStory, hasSlipped } from '../../../../shared/report/compare/datesStory.ts'
import { itemKey } from '../../../../shared/report/compare/itemKey.ts'
import { progressMove, progressSeries } from '../../../../shared/report/compare/progressSeries.ts'
import { type Thread, threadsOf } from '../../../../shared/report/compare/threads.ts'
import { weeksOfSameProgress, weeksOfSameText } from '../../../../shared/report/compare/weeksUnchanged.ts'
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

describe('promised dates', () => {
  const cases: readonly (readonly [lines: readonly (string | null)[], story: readonly string[], slipped: boolean])[] = [
    [['积分抵扣，开发中'], [], false],
    [['积分抵扣，预计7月上线', '积分抵扣，预计7月上线'], ['预计7月上线'], false],
    [
      ['积分抵扣，计划8/10上线', '积分抵扣，预计7月上线', null, '积分抵扣，预计6月上线', '积分抵扣，6月上线'],
      ['预计6月上线', '预计7月上线', '计划8/10上线'],
      true,
    ],
    [['积分抵扣，预计7/5上线', '积分抵扣，预计7月中上线'], ['预计7月中上线', '预计7/5上线'], false],
    [['积分抵扣，计划7/5提测，7/20上线', '积分抵扣，计划7/3提测，7/20上线'], ['7/20上线'], false],
    [['积分抵扣，测试中', '积分抵扣，预计7月上线'], ['预计7月上线'], false],
  ]
  test.each(cases)('%j', (lines, story, slipped) => {
    const read = datesStory(threadOf(lines))
    expect(read.map(({ date }) => date.written)).toEqual(story)
    expect(hasSlipped(read)).toBe(slipped)
  })

  test('each stands with the week that it was first promised in', () => {
    const read = datesStory(threadOf(['积分抵扣，预计8月上线', '积分抵扣，预计7月上线', '积分抵扣，预计7月上线']))
    expect(read.map(({ reading }) => reading.date)).toEqual(['2024-06-14', '2024-06-28'])
  })
})

describe('weeks in a row', () => {
  const cases: readonly (readonly [lines: readonly (string | null)[], text: number, progress: number])[] = [
    [['积分抵扣，进度40%'], 1, 1],
    [['积分抵扣，进度40%', '积分抵扣，进度40%', '积分抵扣，进度40%', '积分抵扣，进度30%'], 3, 3],
    [['积分抵扣，进度40%，联调中', '积分抵扣，进度40%', '积分抵扣，进度40%'], 1, 3],
    [['积分抵扣，进度40%', null, '积分抵扣，进度40%'], 1, 1],
    [['积分抵扣，测试中', '积分抵扣，测试中'], 2, 0],
  ]
  test.each(cases)('%j', (lines, text, progress) => {
    const thread = threadOf(lines)
    expect([weeksOfSameText(thread), weeksOfSameProgress(thread)]).toEqual([text, progress])
  })

  test('of nothing are none', () => {
    expect([weeksOfSameText([]), weeksOfSameProgress([])]).toEqual([0, 0])
  })
})

describe('progress', () => {
  test('is told week by week', () => {
    const series = progressSeries(threadOf(['积分抵扣，进度４０％', null, '积分抵扣，开发中', '积分抵扣，进度30%']))
    expect(series.map((week) => week && [week.percent, week.written])).toEqual([
      [40, '４０％'],
      null,
      [null, null],
      [30, '30%'],
    ])
  })

  const cases: readonly (readonly [lines: readonly (string | null)[], move: object | null])[] = [
    [['积分抵扣，进度40%'], null],
    [['积分抵扣，进度40%', '积分抵扣，开发中'], null],
    [['积分抵扣，进度40%', '积分抵扣，进度30.1%'], { kind: 'moved', by: 9.9, before: 30.1 }],
    [['积分抵扣，进度40%', '积分抵扣，进度40%'], { kind: 'moved', by: 0, before: 40 }],
    [['积分抵扣，进度40%', null, '积分抵扣，进度45%'], { kind: 'back', by: -5, before: 45 }],
    [['积分抵扣，开发中', '积分抵扣，进度45%'], { kind: 'vanished', before: 45 }],
    [['积分抵扣，已上线', '积分抵扣，进度100%'], null],
  ]
  test.each(cases)('%j moved %j', (lines, move) => {
    expect(progressMove(threadOf(lines))).toEqual(move)
  })
})
