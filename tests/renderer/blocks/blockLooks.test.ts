import { describe, expect, test } from 'vitest'
import { blockLooks } from '../../../renderer/blocks/blockLooks.ts'
import { blockKinds } from '../../../shared/blocks/index.ts'
import { lookOf } from './lookOf.ts'

test('every kind of block has a look, and one only', () => {
  expect(blockLooks.map(({ kind }) => kind).sort()).toEqual(blockKinds.map(({ kind }) => kind).sort())
})

const events = (...lines: readonly string[]) => `# 第11周 2023-03-10\n\n# 生产稳定性事件\n\n${lines.join('\n')}`

describe('an incident', () => {
  test.each([
    ['minutes', '- 3/5 10:20-10:24 短信网关超时', ['4 分钟']],
    ['hours', '- 3/5 10:00-12:00 短信网关超时', ['2 小时']],
    ['hours and minutes', '- 3/5 10:20-12:24 短信网关超时', ['2 小时 4 分']],
    ['no known time', '- 3/5 10:20 短信网关超时', []],
  ] as const)('lasted %s', (_name, line, margin) => {
    expect(lookOf('incident', events(line)).margin).toEqual([margin])
  })

  test('sets its parts apart in every layout', () => {
    const parts = ['incident-time:3/5 10:20', 'incident-telling:链路抖动', 'incident-telling:切换线路']
    const own = ['incident-lead:原因：', 'incident-lead:处置：']
    const layouts: readonly (readonly [string, readonly string[]])[] = [
      ['- 3/5 10:20 短信网关超时\n原因：链路抖动\n处置：切换线路', own],
      ['- 3/5 10:20 短信网关超时\n    \n    原因：链路抖动\n    \n    处置：切换线路\n    ', own],
      [
        '- 3/5 10:20 短信网关超时\n原因：链路抖动 处置：切换线路',
        ['incident-lead:原因：', 'incident-lead incident-lead-behind:处置：'],
      ],
    ]
    for (const [text, leads] of layouts) {
      expect([...lookOf('incident', events(text)).pieces].sort(), text).toEqual([...parts, ...leads].sort())
    }
  })
})
