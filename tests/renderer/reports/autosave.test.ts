import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type AutosaveOptions, createAutosave, type SaveState } from '../../../renderer/reports/autosave.ts'
import type { ReportSummary } from '../../../shared/ipc/calls/reports.ts'
import type { Result } from '../../../shared/ipc/problem.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

function summary(revision: number): ReportSummary {
  return {
    id: 7,
    title: '第09周 2024-03-01',
    date: '2024-03-01',
    week: { year: 2024, number: 9 },
    fileName: '',
    revision,
    savedAt: Date.now(),
    trashedAt: null,
  }
}

/** A page whose text is typed by the test, and a library that answers when the test says so. */
function page(text = 'a') {
  const states: SaveState['kind'][] = []
  const calls: {
    text: string
    revision: number
    at: number
    answer: (result: Result<ReportSummary> | Error) => void
  }[] = []
  const saved: string[] = []
  const begin = Date.now()
  const shown = { text }
  const getText = vi.fn<() => string>(() => shown.text)
  const options: AutosaveOptions = {
    report: { id: 7, revision: 3, savedAt: 1, text },
    getText,
    save: (_id, saving, revision) =>
      new Promise((resolve, reject) => {
        const answer = (result: Result<ReportSummary> | Error) =>
          result instanceof Error ? reject(result) : resolve(result)
        calls.push({ text: saving, revision, at: Date.now() - begin, answer })
      }),
    onState: (state) => states.push(state.kind),
    onSaved: (_report, saving) => saved.push(saving),
  }
  const autosave = createAutosave(options)
  return {
    autosave,
    calls,
    states,
    saved,
    getText,
    type: (added: string) => {
      shown.text += added
      autosave.edited()
    },
    put: (whole: string) => {
      shown.text = whole
      autosave.edited()
    },
    answer: async (at: number, result?: Result<ReportSummary> | Error) => {
      const call = calls[at]
      if (call === undefined) throw new Error(`There is no save ${at}`)
      call.answer(result ?? { ok: true, value: summary(call.revision + 1) })
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}

/** What a promise came to, null until it has. */
function outcome(promise: Promise<boolean>): { value: boolean | null } {
  const seen: { value: boolean | null } = { value: null }
  void (async () => {
    seen.value = await promise
  })()
  return seen
}

const problem = (code: 'stale' | 'missing' | 'weekTaken') => ({ ok: false, problem: { code, name: 'x' } }) as const

describe('when it saves', () => {
  test('400 ms after the last key', async () => {
    const { type, calls } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(300)
    type('c')
    await vi.advanceTimersByTimeAsync(399)
    expect(calls).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(calls.map(({ text, at }) => ({ text, at }))).toEqual([{ text: 'abc', at: 700 }])
  })

  test('at the latest a second after the first key, while typing goes on', async () => {
    const { type, calls } = page()
    for (let key = 0; key < 20; key++) {
      type('b')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(calls[0]?.at).toBe(1000)
    expect(calls[0]?.text).toBe(`a${'b'.repeat(10)}`)
  })

  test('serialises when it saves, not when a key is pressed', async () => {
    const { type, getText } = page()
    for (let key = 0; key < 5; key++) type('b')
    expect(getText).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(400)
    expect(getText).toHaveBeenCalledTimes(1)
  })

  test('not at all where the text is what is saved', async () => {
    const { put, calls, states } = page()
    put('ab')
    put('a')
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls).toEqual([])
    expect(states).toEqual(['saving', 'saved'])
  })
})

describe('one save at a time', () => {
  test('what was typed meanwhile goes next, from the new revision', async () => {
    const { type, calls, answer, states } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    type('c')
    await vi.advanceTimersByTimeAsync(3000)
    expect(calls).toHaveLength(1)
    await answer(0)
    expect(calls.map(({ text, revision }) => ({ text, revision }))).toEqual([
      { text: 'ab', revision: 3 },
      { text: 'abc', revision: 4 },
    ])
    expect(states).toEqual(['saving'])
    await answer(1)
    expect(states).toEqual(['saving', 'saved'])
  })
})

describe('flush', () => {
  test('saves at once and waits for it', async () => {
    const { type, autosave, calls, answer } = page()
    type('b')
    const done = outcome(autosave.flush())
    await vi.advanceTimersByTimeAsync(0)
    expect(calls.map(({ at }) => at)).toEqual([0])
    expect(done.value).toBeNull()
    await answer(0)
    expect(done.value).toBe(true)
  })

  test('waits for the save in flight and saves what came after it', async () => {
    const { type, autosave, calls, answer } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    type('c')
    const done = outcome(autosave.flush())
    await answer(0)
    expect(done.value).toBeNull()
    expect(calls.map(({ text }) => text)).toEqual(['ab', 'abc'])
    await answer(1)
    expect(done.value).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect(calls).toHaveLength(2)
  })

  test('is true at once where nothing was typed', async () => {
    const { autosave, getText } = page()
    expect(await autosave.flush()).toBe(true)
    expect(getText).not.toHaveBeenCalled()
  })

  test('is false where it fails', async () => {
    const { type, autosave, answer } = page()
    type('b')
    const saved = autosave.flush()
    await answer(0, new Error('gone'))
    expect(await saved).toBe(false)
  })
})

describe('a save that fails', () => {
  test('is tried again with the newest text, after longer and longer', async () => {
    const { type, calls, answer, states } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, new Error('busy'))
    type('c')
    await vi.advanceTimersByTimeAsync(1000)
    await answer(1, { ok: false, problem: { code: 'unwritable', name: 'x', reason: 'full' } })
    await vi.advanceTimersByTimeAsync(2000)
    await answer(2)
    expect(calls.map(({ text, revision, at }) => ({ text, revision, at }))).toEqual([
      { text: 'ab', revision: 3, at: 400 },
      { text: 'abc', revision: 3, at: 1400 },
      { text: 'abc', revision: 3, at: 3400 },
    ])
    expect(states.at(-1)).toBe('saved')
  })

  test('that only an edit can mend waits for the edit', async () => {
    const { type, put, calls, answer, states } = page()
    type('😀')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, { ok: false, problem: { code: 'notEncodable', name: 'x', character: '😀', line: 1 } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toHaveLength(1)
    put('ab')
    await vi.advanceTimersByTimeAsync(400)
    await answer(1)
    expect(states.at(-1)).toBe('saved')
  })

  test('what was typed while it failed is saved too', async () => {
    const { type, calls, answer } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    type('c')
    await vi.advanceTimersByTimeAsync(500)
    await answer(0, problem('weekTaken'))
    expect(calls.map(({ text }) => text)).toEqual(['ab', 'abc'])
  })

  test('stays in sight while it is tried again', async () => {
    const { type, autosave, calls, answer, states } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, problem('missing'))
    const saved = autosave.flush()
    expect(calls).toHaveLength(2)
    expect(states).toEqual(['saving', 'failed'])
    type('c')
    await answer(1)
    expect(states).toEqual(['saving', 'failed', 'saving'])
    await answer(2)
    expect(await saved).toBe(true)
    expect(states).toEqual(['saving', 'failed', 'saving', 'saved'])
  })

  test('is tried at once by flush', async () => {
    const { type, autosave, calls, answer } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, new Error('busy'))
    const saved = autosave.flush()
    await answer(1)
    expect(await saved).toBe(true)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(calls).toHaveLength(2)
  })
})

describe('a newer revision elsewhere', () => {
  test('stops every save until it is settled', async () => {
    const { type, autosave, calls, answer, states } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, problem('stale'))
    type('c')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await autosave.flush()).toBe(false)
    expect(calls).toHaveLength(1)
    expect(states.at(-1)).toBe('stale')
  })

  test('is saved over from its own revision after rebase', async () => {
    const { type, autosave, calls, answer, saved } = page()
    type('b')
    await vi.advanceTimersByTimeAsync(400)
    await answer(0, problem('stale'))
    autosave.rebase(9, 'theirs')
    const flushed = autosave.flush()
    await answer(1)
    expect(await flushed).toBe(true)
    expect(calls[1]).toMatchObject({ text: 'ab', revision: 9 })
    expect(saved).toEqual(['ab'])
    expect(autosave.revision()).toBe(10)
  })
})

test('after stop nothing is saved and nothing is shown', async () => {
  const { type, autosave, calls, states } = page()
  type('b')
  autosave.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(calls).toEqual([])
  expect(states).toEqual(['saving'])
})
