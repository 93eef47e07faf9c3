import { describe, expect, test } from 'vitest'
import { reportOrPage } from '../../../shared/report/pageKind.ts'
import type { SectionKind } from '../../../shared/report/projection.ts'

const none: readonly SectionKind[] = []
const cases: readonly (readonly [title: string, kinds: readonly SectionKind[], expected: string])[] = [
  ['第06周 2023-02-03', none, 'report'],
  ['第6周（1.30-2.3）', none, 'page'],
  ['第6周（1.30-2.3）', ['plan'], 'report'],
  ['2023年第06周', ['figures'], 'report'],
  ['W06 2023.02.03', none, 'report'],
  ['2023-02-03 周报', none, 'report'],
  ['Weekly report 2023-02-03', none, 'report'],
  ['支付团队周报 2023-02-03', ['plan'], 'report'],
  ['支付团队周报 2023-02-03', none, 'page'],
  ['第06周 2023-02-03 会议纪要', ['objectives', 'other'], 'page'],
  ['第06周 2023-02-03 张三', ['figures', 'plan'], 'report'],
  ['2023-01-30 ~ 2023-02-03', ['reflection'], 'report'],
  ['2023-01-30 ~ 2023-02-03', none, 'page'],
  ['2023-02-01 ~ 2023-02-28', ['plan'], 'page'],
  ['2023-02-03', ['figures', 'plan', 'reflection'], 'report'],
  ['2023-02-03 周五', none, 'daily'],
  ['2023-02-03', ['plan'], 'daily'],
  ['2023/02/03 日报', none, 'daily'],
  ['2023年2月3日 星期五', none, 'daily'],
  ['2023-02-03 Friday', none, 'daily'],
  ['2023-02-03 发布会', none, 'page'],
  ['周报模板', ['figures', 'plan', 'reflection', 'dailies'], 'page'],
  ['周报', none, 'page'],
  ['', none, 'page'],
  ['收集', ['plan', 'reflection'], 'page'],
]

describe('by its title and its sections', () => {
  test.each(cases)('%s %j is %s', (title, kinds, expected) => {
    const sections = kinds.map((kind, line) => ({ title: '', kind, level: 2 as const, line }))
    expect(reportOrPage({ title, sections })).toBe(expected)
  })
})
