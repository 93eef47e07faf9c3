import type { Steps } from '../../../shared/report/steps.ts'
import type { IdleTask } from '../../blocks/blockLook.ts'

/** Milliseconds without a new question after which nobody is typing. */
const pause = 400
/** Milliseconds that a key waits at the most: steps are done for so long, and then something else has its turn. */
const turn = 5

export interface IdleTasks {
  /** Does a task once nobody types; asked again before it is over, it waits, and begins anew. */
  readonly ask: (task: IdleTask) => void
  readonly stop: () => void
}

/** @param found one of the tasks has found something */
export function idleTasks(found: () => void): IdleTasks {
  /** What takes back the next step of each task. */
  const waiting = new Map<IdleTask, () => void>()
  function goOn(task: IdleTask, steps: Steps<boolean>) {
    const handle = requestIdleCallback(
      () => {
        waiting.delete(task)
        const end = performance.now() + turn
        let step = steps.next()
        while (!step.done && performance.now() < end) step = steps.next()
        if (!step.done) goOn(task, steps)
        else if (step.value) found()
      },
      { timeout: 1000 },
    )
    waiting.set(task, () => cancelIdleCallback(handle))
  }
  return {
    ask(task) {
      waiting.get(task)?.()
      const timer = setTimeout(() => goOn(task, task()), pause)
      waiting.set(task, () => clearTimeout(timer))
    },
    stop() {
      for (const takeBack of waiting.values()) takeBack()
      waiting.clear()
    },
  }
}
