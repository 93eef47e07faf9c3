/** Asks for the menu of the block that the cursor is in, by key or from the palette. */
const listeners = new Set<() => void>()

export const blockMenuAsked = {
  ask: () => {
    for (const listener of listeners) listener()
  },
  /** @returns what takes the listener away */
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
