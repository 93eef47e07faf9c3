import type { CallName } from './contract.ts'
import type { MainEvents } from './mainEvents.ts'

/** What the preload puts on `window.weekbook`. */
export interface Bridge {
  /** The answer as JSON: objects are copied onto the page property by property, which takes four times as long. */
  readonly call: (name: CallName, args: readonly unknown[]) => Promise<string>
  /** Starts to import what was dropped: the page's `File`s, which only a person can give it, never a path of its own. */
  readonly importDropped: (files: readonly unknown[]) => Promise<boolean>
  /** Imports dropped files as reports. The answer is `importFilesAt`'s: null for a file that lies on no disk. */
  readonly importDroppedFiles: (files: readonly unknown[]) => Promise<string>
  readonly on: (event: keyof MainEvents, listener: (...args: never[]) => void) => () => void
}
