import { expect, test } from 'vitest'
import { threadLine } from '../../../shared/insight/objectives/threadLine.ts'

test('weeks, progress and promises stand on one line of days; a promise that is made again is drawn once', () => {
  // 100 days, from 1 March to 9 June.
  const line = threadLine([
    { date: '2024-04-20', progress: null, due: '2024-06-09' },
    { date: '2024-03-31', progress: 75, due: '2024-05-10' },
    { date: '2024-03-21', progress: 50, due: '2024-05-10' },
    { date: '2024-03-01', progress: null, due: null },
  ])
  expect(line).toEqual({
    first: '2024-03-01',
    last: '2024-06-09',
    weeks: [0, 0.2, 0.3, 0.5],
    progress: [
      { x: 0.2, y: 0.5 },
      { x: 0.3, y: 0.75 },
    ],
    promises: [
      { from: 0.2, to: 0.7, due: '2024-05-10' },
      { from: 0.5, to: 1, due: '2024-06-09' },
    ],
  })
})

test('a single week is a point', () => {
  expect(threadLine([{ date: '2024-03-01', progress: 10, due: null }])).toMatchObject({
    first: '2024-03-01',
    last: '2024-03-01',
    weeks: [0],
    promises: [],
  })
})
