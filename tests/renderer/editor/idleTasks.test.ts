// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type IdleTasks, idleTasks } from '../../../renderer/editor/recognition/idleTasks.ts'
import type { Steps } from '../../../shared/report/steps.ts'

let idle: IdleTasks
let said: string[]
let now: number
/** What waits for the browser to have nothing to do. */
let callbacks: Map<number, () => void>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  now = 0
  callbacks = new Map()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => callbacks.set(callbacks.size, callback).size - 1)
  vi.stubGlobal('cancelIdleCallback', (handle: number) => callbacks.delete(handle))
  idle = idleTasks(() => said.push('found'))
})
afterEach(() => {
  idle.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** Three steps of so many milliseconds. */
const taking = (time: number) =>
  function* (): Steps<boolean> {
    for (const step of ['one', 'two', 'three']) {
      now += time
      said.push(step)
      yield
    }
    return true
  }

function isIdle() {
  const [[handle, callback] = [-1, () => {}]] = callbacks
  callbacks.delete(handle)
  callback()
}

function rest() {
  vi.advanceTimersByTime(400)
}

test('a task is done once nobody types, as much at a time as a key may wait', () => {
  idle.ask(taking(3))
  isIdle()
  expect(said).toEqual([])
  rest()
  isIdle()
  expect(said).toEqual(['one', 'two'])
  isIdle()
  expect(said).toEqual(['one', 'two', 'three', 'found'])
})

test('while somebody types it waits, and goes on later where it was', () => {
  idle.ask(taking(6))
  rest()
  isIdle()
  document.dispatchEvent(new Event('beforeinput'))
  isIdle()
  expect(said).toEqual(['one'])
  rest()
  isIdle()
  expect(said).toEqual(['one', 'two'])
})

test('asked again it begins anew, and stopped it is over', () => {
  const task = taking(6)
  idle.ask(task)
  rest()
  isIdle()
  idle.ask(task)
  rest()
  isIdle()
  expect(said).toEqual(['one', 'one'])
  idle.stop()
  rest()
  isIdle()
  expect(said).toEqual(['one', 'one'])
})
