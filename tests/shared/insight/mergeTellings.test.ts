import { describe, expect, test } from 'vitest'
import { mergeTellings } from '../../../shared/insight/incidents/mergeTellings.ts'
import type { Telling } from '../../../shared/insight/incidents/telling.ts'
import { telling } from './telling.ts'

const later = { report: 2, date: '2024-03-15' }

/** What two weeks tell, and whether it is one incident. */
const cases: readonly (readonly [name: string, a: Partial<Telling>, b: Partial<Telling>, one: boolean])[] = [
  ['the same words at the same minute', {}, later, true],
  ['longer words at the same minute', {}, { ...later, summary: '监控发现出票队列积压，已定级为D级' }, true],
  ['ten minutes later', {}, { ...later, start: '2024-03-05T10:10' }, true],
  ['other words at the same minute', {}, { ...later, summary: '客诉发现座位图打不开' }, false],
  // 甲乙 and 乙丙, of five pairs on either side; signs don't count.
  ['two fifths of the pairs', { summary: '甲乙丙丁戊己' }, { ...later, summary: '甲乙，丙午未申' }, true],
  ['one fifth of the pairs', { summary: '甲乙丙丁戊己' }, { ...later, summary: '甲乙，午未申酉' }, false],
  ['no words at the same minute', { summary: '' }, { ...later, summary: '' }, true],
  ['the same words hours later that day', {}, { ...later, start: '2024-03-05T18:30' }, true],
  [
    'half of the words hours later that day',
    {},
    { ...later, start: '2024-03-05T18:30', summary: '监控发现退票队列阻塞' },
    false,
  ],
  ['the same words another day', {}, { ...later, start: '2024-03-06T10:00' }, false],
  ['twice in one report', {}, { line: 30 }, false],
  ['the same words without a time, the week after', { start: null }, { ...later, start: null }, true],
  [
    'the same words without a time, two months after',
    { start: null },
    { report: 2, date: '2024-05-10', start: null },
    false,
  ],
  ['one has a time and the other none', {}, { ...later, start: null }, false],
  ['around midnight', { start: '2024-03-05T23:58' }, { ...later, start: '2024-03-06T00:03' }, true],
]

describe('what two weeks tell', () => {
  test.each(cases)('%s', (_name, a, b, one) => {
    expect(mergeTellings([telling(a), telling(b)])).toHaveLength(one ? 1 : 2)
    expect(mergeTellings([telling(b), telling(a)])).toHaveLength(one ? 1 : 2)
  })
})

test('the last word counts, and what it leaves out was said before', () => {
  const first = telling({ durationMinutes: 20, handling: '扩容', underReview: true, foundBy: 'monitoring' })
  const second = telling({ ...later, line: 9, cause: '线程偏少', level: 'D', summary: '监控发现出票队列积压，定级D级' })
  expect(mergeTellings([second, first])).toEqual([
    {
      ...first,
      line: undefined,
      report: undefined,
      key: '1:20',
      summary: '监控发现出票队列积压，定级D级',
      cause: '线程偏少',
      level: 'D',
      underReview: false,
      tellings: [
        { report: 1, line: 20 },
        { report: 2, line: 9 },
      ],
    },
  ])
})

test('a third week that tells it again, and others between', () => {
  const weeks = [1, 2, 3].map((report) => telling({ report, date: `2024-03-${7 * report}`.replace('-7', '-07') }))
  const others = [5, 6].map((day) =>
    telling({ start: `2024-03-0${day}T10:04`, summary: '客诉发现座位图打不开', report: day }),
  )
  const merged = mergeTellings([...others, ...weeks])
  expect(merged.map(({ start, tellings }) => [start, tellings.length])).toEqual([
    ['2024-03-05T10:00', 3],
    ['2024-03-05T10:04', 1],
    ['2024-03-06T10:04', 1],
  ])
})

test('takes no longer for each of many incidents than for each of few', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      telling({ report: at, start: new Date(Date.UTC(2000, 0, 1) + at * 7_200_000).toISOString().slice(0, 16) }),
    )
  const timeOf = (tellings: readonly Telling[]) => {
    const begun = performance.now()
    mergeTellings(tellings)
    return performance.now() - begun
  }
  timeOf(many(500))
  const [few, more] = [Math.min(...[1, 2, 3].map(() => timeOf(many(1000)))), timeOf(many(8000))]
  expect(more / few).toBeLessThan(40)
})
