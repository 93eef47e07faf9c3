import { expect, onTestFinished, test, vi } from 'vitest'
import { linkInBackground } from '../../../electron/library/linkInBackground.ts'

/** A library of three weeks, one of which is compared in a slice. */
function open(options: { readonly importing?: () => boolean; readonly fails?: () => boolean } = {}) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let weeks = 0
  let slices = 0
  const failures: unknown[] = []
  const linking = linkInBackground(
    {
      linkWeeks: () => {
        slices += 1
        if (options.fails?.() === true) throw new Error('locked')
        weeks = Math.min(3, weeks + 1)
        return { weeks, of: 3 }
      },
      readImport: () => ({ progress: options.importing?.() === true ? progress : null, sums: null }),
    },
    (error) => failures.push(error),
  )
  onTestFinished(linking.stop)
  return { linking, failures, slices: () => slices, weeks: () => weeks }
}
const progress = { phase: 'reading', pages: 0, ofPages: 0, bytes: 0, ofBytes: 0, current: '' } as const

test('once it is quiet all weeks are compared, a slice at a time, and then nothing more', () => {
  const { linking, slices, weeks } = open()
  linking.wake()
  vi.advanceTimersByTime(1_000)
  linking.wake()
  vi.advanceTimersByTime(1_000)
  expect(slices()).toBe(0)
  vi.advanceTimersByTime(60_000)
  expect([slices(), weeks()]).toEqual([3, 3])
})

test('an import goes first', () => {
  let importing = true
  const { linking, slices } = open({ importing: () => importing })
  linking.wake()
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(0)
  importing = false
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(3)
})

test('a slice that fails is told, ends nothing else, and is tried again after the next call', () => {
  let fails = true
  const { linking, failures, weeks } = open({ fails: () => fails })
  linking.wake()
  vi.advanceTimersByTime(60_000)
  expect([failures.length, weeks()]).toEqual([1, 0])
  fails = false
  linking.wake()
  vi.advanceTimersByTime(60_000)
  expect(weeks()).toBe(3)
})

test('stopped, it compares nothing more', () => {
  const { linking, slices } = open()
  linking.wake()
  linking.stop()
  linking.wake()
  vi.advanceTimersByTime(60_000)
  expect(slices()).toBe(0)
})
