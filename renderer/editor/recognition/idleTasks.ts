/** Milliseconds without a new question after which nobody is typing. */
const pause = 400

export interface IdleTasks {
  /** Does a task once nobody types; asked again before that, it waits anew. */
  readonly ask: (task: () => boolean) => void
  readonly stop: () => void
}

/** @param found one of the tasks has found something */
export function idleTasks(found: () => void): IdleTasks {
  const waiting = new Map<() => boolean, ReturnType<typeof setTimeout>>()
  let stopped = false
  return {
    ask(task) {
      clearTimeout(waiting.get(task))
      waiting.set(
        task,
        setTimeout(() => {
          waiting.delete(task)
          requestIdleCallback(() => !stopped && task() && found(), { timeout: 1000 })
        }, pause),
      )
    },
    stop() {
      stopped = true
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
