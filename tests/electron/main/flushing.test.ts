import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFlushing, patience } from '../../../electron/main/flushing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('the window’s answer ends the wait', async () => {
  const send = vi.fn()
  const flushing = createFlushing(send)
  const asked = flushing.ask()
  expect(send).toHaveBeenCalledOnce()
  flushing.flushed()
  expect(await asked).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test('a window that does not answer is waited for only so long', async () => {
  const asked = createFlushing(() => undefined).ask()
  await vi.advanceTimersByTimeAsync(patience - 1)
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await asked).toBe(false)
})

test('asking while it is asked sends nothing twice', async () => {
  const send = vi.fn()
  const flushing = createFlushing(send)
  const both = Promise.all([flushing.ask(), flushing.ask()])
  flushing.flushed()
  expect(await both).toEqual([true, true])
  expect(send).toHaveBeenCalledOnce()
})

test('an answer counts for its own question only', async () => {
  const flushing = createFlushing(() => undefined)
  flushing.flushed()
  const first = flushing.ask()
  await vi.advanceTimersByTimeAsync(patience)
  expect(await first).toBe(false)
  flushing.flushed()
  const second = flushing.ask()
  await vi.advanceTimersByTimeAsync(patience)
  expect(await second).toBe(false)
})
