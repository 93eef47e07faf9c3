import { expect, test } from 'vitest'
import { nextState, type ThreadState } from '../../../shared/insight/objectives/threadState.ts'

const promised = (from: string, to = from) => [{ written: to, from, to }]

test('the weeks of an item come to its progress, its last movement and how often its promise was put off', () => {
  const weeks = [
    { date: '2023-12-08', progress: 40, dates: promised('2023-12-21', '2023-12-31'), sameWords: false },
    { date: '2023-12-15', progress: 55, dates: promised('2023-12-21', '2023-12-31'), sameWords: false },
    // Two dates: the last one counts. Put off by 12 days.
    {
      date: '2023-12-29',
      progress: 80,
      dates: [...promised('2024-01-02'), ...promised('2024-01-12')],
      sameWords: false,
    },
    { date: '2024-01-05', progress: 80, dates: promised('2024-01-12'), sameWords: true },
    // Brought forward is no slip.
    { date: '2024-01-12', progress: null, dates: promised('2024-01-10'), sameWords: false },
    { date: '2024-01-19', progress: null, dates: [], sameWords: false },
    // Over a week that names no date, from 1/10 on.
    { date: '2024-01-26', progress: 90, dates: promised('2024-02-09'), sameWords: false },
  ]
  const states: ThreadState[] = []
  for (const week of weeks) states.push(nextState(states.at(-1) ?? null, week))
  expect(
    states.map(({ weeks, progress, movedOn, promise, slips, slippedBy }) => [
      weeks,
      progress,
      movedOn,
      promise?.to,
      slips,
      slippedBy,
    ]),
  ).toEqual([
    [1, 40, '2023-12-08', '2023-12-31', 0, null],
    [2, 55, '2023-12-15', '2023-12-31', 0, null],
    [3, 80, '2023-12-29', '2024-01-12', 1, 12],
    [4, 80, '2023-12-29', '2024-01-12', 1, null],
    [5, 80, '2024-01-12', '2024-01-10', 1, null],
    [6, 80, '2024-01-19', '2024-01-10', 1, null],
    [7, 90, '2024-01-26', '2024-02-09', 2, 30],
  ])
})
