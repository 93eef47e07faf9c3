import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, contentOf, plainText } from '../../../../shared/notion/document.ts'
import { compareReadings } from '../../../../shared/report/compare/compareReadings.ts'
import { itemKey } from '../../../../shared/report/compare/itemKey.ts'
import { type Reading, readReading } from '../../../../shared/report/reading.ts'

const fixtures = path.resolve(import.meta.dirname, '../../../fixtures/reports')
const texts = readdirSync(fixtures).map((name) => readFileSync(path.join(fixtures, name), 'utf8'))

/** Weeks made of a few words, so that lines are alike, the same, nested and empty. */
const word = fc.constantFrom(
  '支付',
  '网关',
  '账户',
  '迁移',
  '测试中',
  '整体进度',
  '40%',
  '预计5月上线',
  '杭州',
  '2.0',
  '，',
  '：',
)
const line = fc.array(word, { minLength: 0, maxLength: 6 }).map((words) => words.join(''))
const block = fc
  .tuple(fc.constantFrom('- ', '    - ', '1. ', '## ', '', '- [ ]  ', '- 5/6 10:20 '), line)
  .map(([start, words]) => `${start}${words}`)
const report = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(block, { maxLength: 25 }).map((lines) => `# 第20周 2024-05-17\n\n${lines.join('\n')}`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...texts), fc.array(fc.nat({ max: 200 }), { maxLength: 30 }))
      .map(([text, dropped]) => {
        const gone = new Set(dropped)
        return text
          .split('\n')
          .filter((_line, at) => at < 3 || !gone.has(at))
          .join('\n')
      }),
  },
)

const wordsOf = (one: Block): string => plainText(contentOf(one))

describe('whatever two texts say', () => {
  test('a week beside itself has each line that nothing repeats beside itself, unchanged', () => {
    fc.assert(
      fc.property(report, (text) => {
        const [one, other] = [readReading(text), readReading(text)]
        const { pairs, gone, added } = compareReadings(one, other)
        const all = [...pairs.map((pair) => pair.later), ...added].map(wordsOf)
        const unique = new Set(all.filter((words) => all.indexOf(words) === all.lastIndexOf(words)))
        for (const block of [...gone, ...added]) expect(unique).not.toContain(wordsOf(block))
        for (const pair of pairs) {
          if (!unique.has(wordsOf(pair.later))) continue
          expect(pair.earlier.line).toBe(pair.later.line)
          expect(pair.changes).toEqual([])
        }
      }),
    )
  })

  test('every line is paired, gone or added, and the same call gives the same', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const told = (earlier: Reading, later: Reading) => {
          const { pairs, gone, added } = compareReadings(earlier, later)
          return {
            pairs: pairs.map((pair) => [pair.earlier.line, pair.later.line]),
            gone: gone.map((one) => one.line),
            added: added.map((one) => one.line),
          }
        }
        const once = told(readReading(before), readReading(after))
        expect(told(readReading(before), readReading(after))).toEqual(once)
        const lines = (reading: Reading) =>
          new Set(compareReadings(reading, reading).pairs.map((pair) => pair.later.line))
        const [earlier, later] = [
          new Set([...once.pairs.map(([line]) => line), ...once.gone]),
          new Set([...once.pairs.map(([, line]) => line), ...once.added]),
        ]
        for (const line of lines(readReading(before))) expect(earlier).toContain(line)
        for (const line of lines(readReading(after))) expect(later).toContain(line)
        for (const line of once.gone) expect(once.pairs.map(([one]) => one)).not.toContain(line)
        for (const line of once.added) expect(once.pairs.map(([, one]) => one)).not.toContain(line)
      }),
    )
  })

  test('exchanging the weeks exchanges the sides', () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const [earlier, later] = [readReading(before), readReading(after)]
        const there = compareReadings(earlier, later).pairs.map((pair) => `${pair.earlier.line} ${pair.later.line}`)
        const back = compareReadings(later, earlier).pairs.map((pair) => `${pair.later.line} ${pair.earlier.line}`)
        expect(back.sort()).toEqual(there.sort())
      }),
    )
  })

  test('two lines that a person told apart are never paired, and two that are said to be the same always are', () => {
    fc.assert(
      fc.property(report, report, fc.nat(), fc.nat(), fc.boolean(), (before, after, first, second, same) => {
        const [earlier, later] = [readReading(before), readReading(after)]
        const blocks = (reading: Reading) => compareReadings(reading, reading).pairs.map((pair) => pair.later)
        const a = blocks(earlier).at(first % Math.max(blocks(earlier).length, 1))
        const b = blocks(later).at(second % Math.max(blocks(later).length, 1))
        if (a === undefined || b === undefined) return
        const decision = { earlier: itemKey(earlier, a), later: itemKey(later, b), same }
        const { pairs } = compareReadings(earlier, later, [decision])
        expect(pairs.some((pair) => pair.earlier === a && pair.later === b)).toBe(same)
      }),
    )
  })

  test('each line has a key of its own', () => {
    fc.assert(
      fc.property(report, (text) => {
        const reading = readReading(text)
        const blocks = [...new Set(compareReadings(reading, reading).pairs.map((pair) => pair.later))]
        const keys = blocks.map((one) => itemKey(reading, one))
        expect(keys).not.toContain('')
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })
})
