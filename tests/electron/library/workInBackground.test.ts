import { expect, onTestFinished, test, vi } from 'vitest'
import { workInBackground } from '../../../electron/library/workInBackground.ts'

/** A library of three weeks, one of which is compared in a slice, behind so many slices in which rows are computed anew. */
function open(
  options: { readonly importing?: () => boolean; readonly fails?: () => boolean; readonly outdated?: number } = {},
) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let weeks = 0
  let slices = 0
  let left = options.outdated ?? 0
  const failures: unknown[] = []
  const told: unknown[] = []
  const linking = workInBackground(
    {
      rebuildSome: () => (left === 0 || --left === 0 ? null : { done: 10 - left, of: 10 }),
      linkWeeks: () => {
        slices += 1
        if (options.fails?.() === true) throw new Error('locked')
        weeks = Math.min(3, weeks + 1)
        return { weeks, of: 3 }
      },
      readImport: () => ({ progress: options.importing?.() === true ? progress : null, sums: null }),
    },
    { fail: (error) => failures.push(error), tell: (rebuilt) => told.push(rebuilt) },
  )
  onTestFinished(linking.stop)
  return { linking, failures, told, left: () => left, slices: () => slices, weeks: () => weeks }
}
const progress = { phase: 'reading', pages: 0, ofPages: 0, bytes: 0, ofBytes: 0, current: '' } as const

test('once it is quiet all weeks are compared, a slice at a time, and then nothing more', () => {
  const { linking, slices, weeks } = open()
  linking.wake(true)
  vi.advanceTimersByTime(4_000)
  linking.wake(true)
  vi.advanceTimersByTime(4_000)
  expect(slices()).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect([slices(), weeks()]).toEqual([3, 3])
})

test('questions that change nothing put it off no further', () => {
  const { linking, weeks } = open()
  linking.wake(true)
  for (let asked = 0; asked < 4; asked++) {
    vi.advanceTimersByTime(1_500)
    linking.wake(false)
  }
  expect(weeks()).toBe(3)
})

test('rows of another version are computed anew before, and it is told how far that is', () => {
  const { linking, told, left, weeks } = open({ outdated: 5 })
  linking.wake(true)
  vi.advanceTimersByTime(60_000)
  expect([left(), weeks()]).toEqual([0, 3])
  expect(told).toEqual([{ done: 6, of: 10 }, null])
})

test('an import goes first', () => {
  let importing = true
  const { linking, slices } = open({ importing: () => importing })
  linking.wake(true)
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(0)
  importing = false
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(3)
})

test('a slice that fails is told, ends nothing else, and is tried again after the next call', () => {
  let fails = true
  const { linking, failures, weeks } = open({ fails: () => fails })
  linking.wake(true)
  vi.advanceTimersByTime(60_000)
  expect([failures.length, weeks()]).toEqual([1, 0])
  fails = false
  linking.wake(true)
  vi.advanceTimersByTime(60_000)
  expect(weeks()).toBe(3)
})

test('stopped, it compares nothing more', () => {
  const { linking, slices } = open()
  linking.wake(true)
  linking.stop()
  linking.wake(true)
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(0)
})
