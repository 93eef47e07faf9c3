import type { IdleTask } from '../../blocks/blockLook.ts'

/** Milliseconds without a new question after which nobody is typing. */
const pause = 400

export interface IdleTasks {
  /** Does a task once nobody types; asked again before it is over, it waits anew. */
  readonly ask: (task: IdleTask) => void
  readonly stop: () => void
}

/** @param found one of the tasks has found something */
export function idleTasks(found: () => void): IdleTasks {
  /** What takes back the next step of each task. */
  const waiting = new Map<IdleTask, () => void>()
  function goOn(task: IdleTask) {
    const handle = requestIdleCallback(
      () => {
        waiting.delete(task)
        const result = task()
        if (result === 'more') goOn(task)
        else if (result) found()
      },
      { timeout: 1000 },
    )
    waiting.set(task, () => cancelIdleCallback(handle))
  }
  return {
    ask(task) {
      waiting.get(task)?.()
      const timer = setTimeout(() => goOn(task), pause)
      waiting.set(task, () => clearTimeout(timer))
    },
    stop() {
      for (const takeBack of waiting.values()) takeBack()
      waiting.clear()
    },
  }
}
