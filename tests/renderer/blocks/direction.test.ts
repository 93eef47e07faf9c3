import { expect, test } from 'vitest'
import { directionOf } from '../../../renderer/blocks/kpi/direction.ts'

test.each([
  ['登录成功率', 'up'],
  ['失败率', 'down'],
  ['故障恢复及时率', 'up'],
  ['异常件闭环率', 'up'],
  ['投诉处理率', 'up'],
  ['投诉处理时长', 'down'],
  ['问题解决率', 'up'],
  ['夜间分拨准点率', 'up'],
  ['接口 p95', 'down'],
  ['日均单量', null],
] as const)('%s: %s', (label, direction) => {
  expect(directionOf(label)).toBe(direction)
})
