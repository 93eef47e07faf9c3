import type { ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { Problem, Result } from '../../shared/ipc/problem.ts'

/** Whether what is on the page is in the library. */
export type SaveState =
  | { readonly kind: 'saved'; readonly savedAt: number }
  /** There are changes; they are on their way. */
  | { readonly kind: 'saving' }
  /** `retries`: it is tried again without being asked. Otherwise the next edit or `flush` tries again. */
  | { readonly kind: 'failed'; readonly problem: SaveProblem; readonly retries: boolean }
  /** A newer revision is there. Nothing is written until `rebase`. */
  | { readonly kind: 'stale' }

/** A problem that the main process names, or a fault on the way to it. */
export type SaveProblem = Problem | { readonly code: 'fault'; readonly reason: string }

export interface AutosaveOptions {
  readonly report: { readonly id: number; readonly revision: number; readonly savedAt: number; readonly text: string }
  /** The page's text. Asked for only when it is about to be saved, so that a key press costs no serialising. */
  readonly getText: () => string
  readonly save: (id: number, text: string, revision: number) => Promise<Result<ReportSummary>>
  readonly onState: (state: SaveState) => void
  readonly onSaved: (report: ReportSummary, text: string) => void
}

export interface Autosave {
  /** The text may have changed. */
  readonly edited: () => void
  /** Saves now what isn't saved. Resolves to whether all of it is in the library. */
  readonly flush: () => Promise<boolean>
  /** After a `stale`: further saves go on from this revision, whose text is this one. */
  readonly rebase: (revision: number, text: string) => void
  /** Whether all that was typed is in the library. */
  readonly isSaved: () => boolean
  /** The revision that the next save goes on from. */
  readonly revision: () => number
  readonly stop: () => void
}

/** Milliseconds without a key after which is saved, and the longest that typing without a pause may put it off. */
const pause = 400
const longestWait = 1000
/** Milliseconds before each further try; the last one is repeated. */
const retryAfter = [1000, 2000, 5000, 10_000] as const

/**
 * Keeps one open report saved: debounced, one save in flight at a time, each from the revision that the one before it
 * made. What isn't saved stays in the page and is tried again.
 */
export function createAutosave({ report, getText, save, onState, onSaved }: AutosaveOptions): Autosave {
  let { revision, text: savedText } = report
  let state: SaveState = { kind: 'saved', savedAt: report.savedAt }
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEditAt: number | null = null
  let inFlight: Promise<boolean> | null = null
  let dirty = false
  let dueInFlight = false
  let failures = 0
  let stopped = false

  function show(next: SaveState) {
    if (stopped || (next.kind === 'saving' && state.kind === 'saving')) return
    state = next
    onState(next)
  }

  function runAfter(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), milliseconds)
  }

  function run(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    firstEditAt = null
    if (inFlight !== null) {
      dueInFlight = true
      return inFlight
    }
    inFlight = saveOnce().finally(() => {
      inFlight = null
      if (!dueInFlight) return
      dueInFlight = false
      // After a failure that is tried again the retry takes the newest text along.
      if (!stopped && (state.kind === 'saving' || (state.kind === 'failed' && !state.retries))) void run()
    })
    return inFlight
  }

  async function saveOnce(): Promise<boolean> {
    dirty = false
    try {
      const text = getText()
      if (text === savedText) {
        failures = 0
        show(state.kind === 'saved' ? state : { kind: 'saved', savedAt: Date.now() })
        return true
      }
      // A failure stays in sight until it is over: what it offers could not be pressed otherwise, as leaving the text for
      // the button saves too.
      if (state.kind !== 'failed') show({ kind: 'saving' })
      const result = await save(report.id, text, revision)
      if (!result.ok) return failed(result.problem)
      revision = result.value.revision
      savedText = text
      failures = 0
      onSaved(result.value, text)
      show(dirty ? { kind: 'saving' } : { kind: 'saved', savedAt: result.value.savedAt })
      return true
    } catch (fault) {
      return failed({ code: 'fault', reason: fault instanceof Error ? fault.message : String(fault) })
    }
  }

  function failed(problem: SaveProblem): false {
    dirty = true
    if (problem.code === 'stale') {
      clearTimeout(timer)
      show({ kind: 'stale' })
      return false
    }
    // A full disk or a busy database may pass by itself; a character that can't be encoded needs an edit.
    const retries = problem.code === 'fault' || problem.code === 'unwritable'
    show({ kind: 'failed', problem, retries })
    if (retries && !stopped) {
      runAfter(retryAfter[Math.min(failures, retryAfter.length - 1)] as number)
      failures += 1
    }
    return false
  }

  return {
    edited: () => {
      dirty = true
      if (stopped || state.kind === 'stale' || (state.kind === 'failed' && state.retries)) return
      if (state.kind === 'saved') show({ kind: 'saving' })
      const now = Date.now()
      firstEditAt ??= now
      runAfter(Math.min(pause, Math.max(0, firstEditAt + longestWait - now)))
    },
    flush: async () => {
      for (;;) {
        if (inFlight !== null) await inFlight
        else if (!dirty) return true
        else if (state.kind === 'stale' || !(await run())) return false
      }
    },
    rebase: (newRevision, text) => {
      revision = newRevision
      savedText = text
      failures = 0
      dirty = true
      state = { kind: 'saving' }
      if (!stopped) onState(state)
    },
    isSaved: () => !dirty && inFlight === null,
    revision: () => revision,
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
