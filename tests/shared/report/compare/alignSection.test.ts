import { describe, expect, test } from 'vitest'
import { type Block, contentOf, plainText, walk } from '../../../../shared/notion/document.ts'
import { alignSection, destinationOf } from '../../../../shared/report/compare/alignSection.ts'
import { compareReadings } from '../../../../shared/report/compare/compareReadings.ts'
import { blocksOf, sameSection } from '../../../../shared/report/compare/sameSection.ts'
import { type Reading, readReading } from '../../../../shared/report/reading.ts'
import type { Section } from '../../../../shared/report/sections.ts'

const report = (...parts: readonly string[]) => readReading(['# 第11周 2023-03-10', ...parts].join('\n\n'))
const textOf = (block: Block | null) => (block === null ? '-' : plainText(contentOf(block)))
const sectionOf = (reading: Reading, title: string): Section => {
  const found = reading.sections.find((section) => section.title.includes(title))
  if (found === undefined) throw new Error(`no section ${title}`)
  return found
}
const compared = (earlier: Reading, later: Reading) => ({
  earlier,
  later,
  comparison: compareReadings(earlier, later),
})

const last = report(
  '# 【O1 会员体系】',
  '- 积分商城改版，进度45%\n    - 首页接口联调\n    - 兑换页埋点\n- 会员等级规则评审\n- 生日礼券发放，计划3/20上线',
  '# 【O2 门店网络】',
  '- 城西门店专线割接，进度10%',
)
const now = report(
  '# 【O1 会员体系升级】',
  '- 会员等级规则评审完成\n- 积分商城改版，进度60%\n    - 兑换页埋点\n- 储值卡对账差错排查\n- 生日礼券发放，计划3/20上线',
  '# 【O3 门店网络】',
  '- 城西门店专线割接，进度30%',
)

describe('a section beside the same one of another week', () => {
  test.each([
    ['by the lines that it holds', '会员体系', '【O1 会员体系】'],
    ['by its lines, whatever its number is', '门店网络', '【O2 门店网络】'],
  ])('is found %s', (_name, title, there) => {
    expect(sameSection(sectionOf(now, title), compared(last, now))?.title).toBe(there)
  })

  test('is found by its name or kind where no line is the same', () => {
    const earlier = report('# 收获与反思', '值班交接要写清楚。', '# 下周工作及目标', '1. 盘点仓位')
    const later = report('# 本周收获与反思', '新人上手太慢。', '# 下周工作', '1. 招聘面试')
    expect(sameSection(sectionOf(later, '反思'), compared(earlier, later))?.title).toBe('收获与反思')
    expect(sameSection(sectionOf(later, '下周'), compared(earlier, later))?.title).toBe('下周工作及目标')
  })

  test('is none where that week has no such section', () => {
    const earlier = report('# 收获与反思', '值班交接要写清楚。')
    expect(sameSection(sectionOf(now, '门店网络'), compared(earlier, now))).toBeNull()
  })

  test('of a heading over headings holds what stands below those', () => {
    const reading = report('# 【O1 会员体系】', '## A. 积分', '- 改版', '## B. 礼券', '- 发放', '# 其他', '- 团建')
    expect(blocksOf(reading, sectionOf(reading, 'O1')).map(textOf)).toEqual(['改版', '发放'])
  })

  test('has its lines in the order of the later week, and what is gone behind what it stood behind', () => {
    const around = compared(last, now)
    const section = sectionOf(now, '会员体系')
    const there = sameSection(section, around) as Section
    const lines = alignSection(around.comparison, blocksOf(last, there), blocksOf(now, section))
    expect(lines.map((line) => `${'  '.repeat(line.depth)}${textOf(line.earlier)} | ${textOf(line.later)}`)).toEqual([
      '会员等级规则评审 | 会员等级规则评审完成',
      '积分商城改版，进度45% | 积分商城改版，进度60%',
      '  首页接口联调 | -',
      '  兑换页埋点 | 兑换页埋点',
      '- | 储值卡对账差错排查',
      '生日礼券发放，计划3/20上线 | 生日礼券发放，计划3/20上线',
    ])
  })

  test.each([
    ['behind the line before it', '会员等级规则评审', '积分商城改版，进度60%', false],
    ['within the item that it stood in, where it was the first', '首页接口联调', '积分商城改版，进度60%', true],
  ])('a line comes back %s', (_name, line, block, within) => {
    const { comparison } = compared(last, now)
    const blocks = sectionOf(last, '会员体系').blocks
    const own = [...walk(blocks)].find((entry) => textOf(entry.block) === line)?.block as Block
    const destination = destinationOf(comparison, blocks, own)
    expect([textOf(destination?.block ?? null), destination?.within]).toEqual([block, within])
  })
})
