import { describe, expect, test } from 'vitest'
import { lookOf } from './lookOf.ts'

const report = (number: number, day: string, ...lines: readonly string[]) =>
  `# 第${number}周 ${day}\n\n# 【O1 会员体系】\n\n${lines.join('\n')}`
const work = (...lines: readonly string[]) => report(11, '2023-03-10', ...lines)
/** The weeks before, newest first. */
const weeks = (...lines: readonly string[]) =>
  lines.map((line, at) => {
    const day = new Date(Date.UTC(2023, 2, 3 - 7 * at)).toISOString().slice(0, 10)
    return report(10 - at, day, `- ${line}`)
  })

describe('beside an item', () => {
  test.each([
    ['moved on', '积分商城改版，进度60%', ['积分商城改版，进度45%'], ['[45|60] ↑15 百分点 (good) 上周 45%']],
    ['went backwards', '积分商城改版，进度40%', ['积分商城改版，进度45%'], ['[45|40] ↓5 百分点 (bad) 上周 45%']],
    [
      'counts another part of its work now',
      '积分商城改版，测试进度20%',
      ['积分商城改版，开发进度85%'],
      ['[|20] 上周 开发85%'],
    ],
    ['is the same', '积分商城改版，进度45%', ['积分商城改版，进度45%'], ['[45|45] 持平']],
    [
      'has not moved for weeks',
      '积分商城改版，进度45%',
      ['积分商城改版，进度45%', '积分商城改版，进度45%', '积分商城改版，进度30%'],
      ['[45|45] 3 周未动'],
    ],
    [
      'stays finished',
      '积分商城改版，进度100%',
      ['积分商城改版，进度100%', '积分商城改版，进度100%'],
      ['[100|100] 持平'],
    ],
    [
      'is worded a little differently',
      '积分商城的改版，进度60%',
      ['积分商城改版，进度45%'],
      ['[45|60] ↑15 百分点 (good) 上周 45%'],
    ],
    ['is another one', '会员等级调整，进度60%', ['积分商城改版，进度45%'], ['[|60]']],
    ['lost its progress', '积分商城改版，联调中', ['积分商城改版，进度45%'], ['[45|] ○没写进度 (bad) <联调中>']],
    ['is done without one', '积分商城改版，已上线', ['积分商城改版，进度95%'], ['●<已上线> (good)']],
    [
      'told none last week',
      '积分商城改版，进度60%',
      ['积分商城改版，推进中', '积分商城改版，进度45%'],
      ['[45|60] ↑15 百分点 (good) 第09周 45%'],
    ],
    ['is promised for a day to come', '积分商城改版，计划3/20上线', [], ['<3/20> 还有 10 天']],
    ['was promised for a day that is past', '积分商城改版，计划3/8上线', [], ['<3/8> 已过 2 天 (bad)']],
    ['slipped', '积分商城改版，计划3/20上线', ['积分商城改版，计划3/15上线'], ['<3/20> →原 3/15 (bad) 还有 10 天']],
    ['comes earlier', '积分商城改版，计划3/15上线', ['积分商城改版，计划3/20上线'], ['<3/15> 原 3/20 还有 5 天']],
    [
      'slipped twice',
      '积分商城改版，计划6/10上线',
      ['积分商城改版，预计5月上线', '积分商城改版，预计5月份上线', '积分商城改版，预计4月上线'],
      ['<6/10> →改期 2 次 (bad) 还有 92 天'],
    ],
    [
      'says the same day in another way',
      '积分商城改版，计划3月20日上线',
      ['积分商城改版，计划3/20上线'],
      ['<3月20日> 还有 10 天'],
    ],
    [
      'is done, and its day says nothing any more',
      '积分商城改版，3/9已上线',
      ['积分商城改版，计划3/9上线'],
      ['(各周…)'],
    ],
    ['tells nothing in the first report of all', '积分商城改版', [], []],
    [
      'has all of it',
      '积分商城改版，进度60%，联调中，计划3/20上线',
      ['积分商城改版，进度45%'],
      ['[45|60] ↑15 百分点 (good) 上周 45%', '<3/20> <联调中> 还有 10 天'],
    ],
    ['tells all of it for the first time', '积分商城改版，进度60%，计划3/20上线', [], ['[|60] <3/20> 还有 10 天']],
    ['is at risk', '积分商城改版，有延期风险', [], ['◆<有延期风险> (bad)']],
  ] as const)('that %s', (_name, now, before, margin) => {
    expect(lookOf('okr', work(`- ${now}`), weeks(...before)).margin).toEqual([margin])
  })

  test('a week that is not the one before is named', () => {
    const { margin } = lookOf('okr', work('- 积分商城改版，进度60%'), weeks('积分商城改版，进度45%'), '第06周')
    expect(margin).toEqual([['[45|60] ↑15 百分点 (good) 第06周 45%']])
  })
})

test('progress and promised dates are painted, those of parts too; a day that is past is none', () => {
  const { pieces } = lookOf('okr', work('- 积分商城改版，总进度60%，其中积分进度70%，3/2切换完成，计划3/20上线'))
  expect(pieces).toEqual(['okr-progress:60%', 'okr-progress:70%', 'okr-date:计划3/20上线'])
})
