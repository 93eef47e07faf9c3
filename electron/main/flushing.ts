/** How long the window may take to save, in milliseconds. */
export const patience = 3000

export interface Flushing {
  /** Asks the window to save at once. Whether it said that everything is saved before the patience was over. */
  readonly ask: () => Promise<boolean>
  /** The window's answer. */
  readonly flushed: () => void
}

/** @param send tells the window to save at once. */
export function createFlushing(send: () => void): Flushing {
  let answer: (() => void) | null = null
  let asked: Promise<boolean> | null = null
  return {
    ask: () => {
      asked ??= new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), patience)
        answer = () => {
          clearTimeout(timer)
          resolve(true)
        }
        send()
      }).finally(() => {
        asked = null
        answer = null
      })
      return asked
    },
    flushed: () => answer?.(),
  }
}
