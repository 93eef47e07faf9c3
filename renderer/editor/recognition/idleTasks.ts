import type { Steps } from '../../../shared/report/steps.ts'
import type { IdleTask } from '../../blocks/blockLook.ts'

/** Milliseconds without a new character or a new question after which nobody is typing. */
const pause = 400
/** Milliseconds that a key waits at the most: steps are done for so long, and then something else has its turn. */
const turn = 5

export interface IdleTasks {
  /** Does a task once nobody types; asked again before it is over, it begins anew. */
  readonly ask: (task: IdleTask) => void
  readonly stop: () => void
}

/** @param found one of the tasks has found something */
export function idleTasks(found: () => void): IdleTasks {
  /** The steps that are left of each task, and what takes back the next one. */
  const waiting = new Map<IdleTask, { readonly steps: Steps<boolean>; readonly takeBack: () => void }>()
  function wait(task: IdleTask, steps: Steps<boolean>) {
    waiting.get(task)?.takeBack()
    const timer = setTimeout(() => goOn(task, steps), pause)
    waiting.set(task, { steps, takeBack: () => clearTimeout(timer) })
  }
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
    waiting.set(task, { steps, takeBack: () => cancelIdleCallback(handle) })
  }
  function typed() {
    for (const [task, { steps }] of [...waiting]) wait(task, steps)
  }
  document.addEventListener('beforeinput', typed, true)
  return {
    ask: (task) => wait(task, task()),
    stop() {
      document.removeEventListener('beforeinput', typed, true)
      for (const { takeBack } of waiting.values()) takeBack()
      waiting.clear()
    },
  }
}
