import { expect, test } from 'vitest'
import { createTranslate } from '../../../electron/messages/createTranslate.ts'
import type { IdleTask, Surroundings } from '../../../renderer/blocks/blockLook.ts'
import { type OkrItem, surveyPasts } from '../../../renderer/blocks/okr/itemPast.ts'
import { candidatesFor, chooseMatch, forgetMatches, refuseMatches } from '../../../renderer/blocks/okr/matches.ts'
import type { Block, Item } from '../../../shared/notion/document.ts'
import { blockText } from '../../../shared/report/blockText.ts'
import { itemKey } from '../../../shared/report/compare/itemKey.ts'
import { type MatchDecision, noDecisions } from '../../../shared/report/decisions.ts'
import { type Reading, readingOf, readReading } from '../../../shared/report/reading.ts'
import { finish } from '../../../shared/report/steps.ts'
import { backgroundOf, testPage } from './testPage.ts'

const report = (day: string, ...lines: readonly string[]) => `# 周报 ${day}\n\n# 【O1 会员体系】\n\n${lines.join('\n')}`
const weeks = [
  report('2023-03-03', '- 积分商城改版，进度45%', '- 发票补开，进度10%', '- 会员等级，进度5%'),
  report('2023-02-24', '- 积分商城改版，进度40%'),
]
const now = report('2023-03-10', '- 积分商城改版，进度60%', '- 发票补开，进度20%')

/** A page on which nobody stops typing before it is asked for. */
function page() {
  let asked: IdleTask | null = null
  const background = backgroundOf(weeks)
  const around = (matches: readonly MatchDecision[] = []): Surroundings => ({
    t: createTranslate('zh'),
    date: '2023-03-10',
    background: { ...background, decisions: { ...noDecisions, matches } },
    page: {
      ...testPage,
      whenIdle: (task) => {
        asked = task
      },
    },
  })
  const idle = () => {
    const result = asked !== null && finish(asked())
    asked = null
    return result
  }
  return { around, idle, isAsked: () => asked !== null }
}
const items = ({ recognised }: Reading) => recognised.filter((one): one is OkrItem => one.kind === 'okr')
const told = (reading: Reading, of: ReturnType<typeof surveyPasts>) =>
  items(reading).map((item) => of(item).map((one) => (one === null ? null : blockText(one.block).text)))

/** The report with other words in its first item, the other blocks as they were. */
function typed(reading: Reading, text: string): Reading {
  const block = items(reading)[0]?.block as Item
  const other = { ...block, content: [{ type: 'text', text, marks: [] }] } as Block
  return readingOf({ ...reading.document, blocks: reading.document.blocks.map((one) => (one === block ? other : one)) })
}

test('on opening last week is there at once, and the weeks before it once nobody types', () => {
  const { around, idle } = page()
  const reading = readReading(now)
  const of = surveyPasts(reading, around())
  expect(told(reading, of)).toEqual([['积分商城改版，进度45%'], ['发票补开，进度10%']])
  expect(idle()).toBe(true)
  expect(told(reading, of)).toEqual([['积分商城改版，进度45%', '积分商城改版，进度40%'], ['发票补开，进度10%']])
})

test('what is typed keeps its past, the same value, until nobody types', () => {
  const { around, idle, isAsked } = page()
  const reading = readReading(now)
  const before = surveyPasts(reading, around())
  idle()
  const pasts = items(reading).map(before)
  const next = typed(reading, '会员等级重新设计')
  const of = surveyPasts(next, around())
  expect(items(next).map(of)).toEqual(pasts)
  expect(items(next).every((item, at) => of(item) === pasts[at])).toBe(true)
  expect(isAsked()).toBe(true)
  expect(idle()).toBe(true)
  expect(told(next, of)).toEqual([['会员等级，进度5%'], ['发票补开，进度10%']])
  expect(of(items(next)[1] as OkrItem)).toBe(pasts[1])
})

test('nothing is asked for while the lines of work are the same', () => {
  const { around, idle, isAsked } = page()
  const reading = readReading(now)
  surveyPasts(reading, around())
  idle()
  surveyPasts(readingOf({ ...reading.document }), around())
  expect(isAsked()).toBe(false)
})

/** What a library does with decisions. */
function decider(start: readonly MatchDecision[] = []) {
  let decisions = start
  return {
    decisions: () => decisions,
    decide: async (earlier: string, later: string, same: boolean | null) => {
      const others = decisions.filter((one) => one.earlier !== earlier || one.later !== later)
      decisions = same === null ? others : [...others, { earlier, later, same }]
    },
  }
}

test('a chosen line is the past at once; so is none, and its own words again', async () => {
  const { around } = page()
  const reading = readReading(now)
  const background = around().background
  const nearest = background.weeks[0]?.reading as Reading
  const both = [nearest, reading] as const
  const [item] = items(reading) as [OkrItem]
  const grade = items(nearest)[2] as OkrItem
  const own = decider()
  const survey = () => told(reading, surveyPasts(reading, around(own.decisions())))[0]?.[0]
  expect(survey()).toBe('积分商城改版，进度45%')
  await chooseMatch(own, both, item.block, grade.block)
  expect(survey()).toBe('会员等级，进度5%')
  await refuseMatches(own, both, item.block)
  expect(survey()).toBeUndefined()
  expect(own.decisions().every(({ same, later }) => !same && later === itemKey(reading, item.block))).toBe(true)
  await forgetMatches(own, reading, item.block)
  expect(own.decisions()).toEqual([])
  expect(survey()).toBe('积分商城改版，进度45%')
})

test('lines to choose from begin with the most alike', () => {
  const reading = readReading(report('2023-03-10', '- 会员等级调整，进度60%'))
  const nearest = backgroundOf(weeks).weeks[0]?.reading as Reading
  const names = candidatesFor(items(reading)[0] as OkrItem, nearest).map(({ value }) => value.name)
  expect(names[0]).toBe('会员等级')
  expect(names).toHaveLength(3)
})
