import { describe, expect, test } from 'vitest'
import { compareReadings } from '../../../../shared/report/compare/compareReadings.ts'
import { readReading } from '../../../../shared/report/reading.ts'
import { timeOfOne } from '../../../bench/threadTime.ts'

/** Four times the lines take four times as long where the time is linear, sixteen times where it is quadratic. */
const LINES = 500
const LIMIT = 9
const ATTEMPTS = 8

const systems = ['支付', '账户', '清分', '网关', '风控', '营销', '会员', '门店', '票务', '库存', '报表', '短信']
const works = ['链路改造', '灰度切换', '压测', '接入', '对账', '归档', '鉴权', '限流', '巡检', '迁移']
const number = (at: number): string =>
  [...String(at)].map((digit) => '甲乙丙丁戊己庚辛壬癸'.charAt(Number(digit))).join('')

const shapes: readonly (readonly [what: string, line: (at: number, week: number) => string])[] = [
  [
    'items of many names',
    (at, week) => `- ${systems[at % 12]}${works[at % 10]}${number(at)}，进度${(at + week) % 100}%`,
  ],
  ['one text again and again', () => '- 测试中'],
  ['one name with another progress', (at, week) => `- 整体进度${(at * 7 + week) % 100}%`],
  ['nested items of one name', (at) => (at % 3 === 0 ? `- ${systems[at % 12]}${number(at)}` : '    - 整体进度正常')],
  ['leads of nothing', (at) => (at % 2 === 0 ? `- 当前进展：` : `    - ${works[at % 10]}${number(at)}`)],
  [
    'leads that all changed',
    (at, week) => (at % 2 === 0 ? `- ${number(at * 2 + week)}` : `    - ${number(at * 3 + week)}`),
  ],
  ['headings', (at) => `## 【${systems[at % 12]}${number(at)}】\n\n- 整体进度`],
  ['headings of one kind', () => '## 其他\n\n- 沟通'],
  ['headings that say nothing', (at) => `## 【${'ABCDEFG'.charAt(at % 7)}】\n\n- 沟通`],
  ['incidents of one minute', (at) => `- 5/6 10:20 监控发现${number(at)}\n原因：排查中`],
  ['figures', (at, week) => `${at === 0 ? '## 系统运行数据\n\n' : ''}- ${number(at)}成功率：9${(at + week) % 10}%`],
]

describe('comparing grows with the lines', () => {
  test.each(shapes)('%s', (_what, line) => {
    const weeks = (lines: number) =>
      [0, 1].map((week) =>
        readReading(
          `# 第2${week}周 2024-05-1${week}\n\n## 【O1 业务】\n\n${Array.from({ length: lines }, (_, at) => line(at, week)).join('\n')}`,
        ),
      )
    const time = (lines: number): number => {
      const [earlier, later] = weeks(lines)
      if (earlier === undefined || later === undefined) return 0
      // A copy is another reading, which nothing is known of yet.
      return timeOfOne(() => compareReadings({ ...earlier }, { ...later }))
    }
    let growth = Infinity
    for (let attempt = 0; attempt < ATTEMPTS && growth > LIMIT; attempt++) {
      const once = time(LINES)
      growth = Math.min(growth, time(4 * LINES) / once)
    }
    expect(growth).toBeLessThan(LIMIT)
  })
})
