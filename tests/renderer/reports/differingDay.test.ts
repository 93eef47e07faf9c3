import { expect, test } from 'vitest'
import { differingDay } from '../../../renderer/reports/differingDay.ts'
import { type WeekNumbering, weekOf } from '../../../shared/report/title/weekNumbering.ts'

test.each<{ rules: WeekNumbering[]; from: string; differ: number }>([
  { rules: ['weeknum2', 'weeknum1'], from: '2024-03-01', differ: 2 },
  { rules: ['weeknum2', 'iso'], from: '2024-03-01', differ: 2 },
  { rules: ['weeknum2', 'weeknum1', 'iso'], from: '2024-03-01', differ: 3 },
])('a day from $from on which $rules differ', ({ rules, from, differ }) => {
  const day = differingDay(rules, from)
  expect(day >= from).toBe(true)
  expect(new Set(rules.map((rule) => weekOf(day, rule).number)).size).toBe(differ)
})
