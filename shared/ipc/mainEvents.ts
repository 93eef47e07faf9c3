import type { ImportProgress } from './importReport.ts'
import type { MenuCommand } from './menuCommands.ts'

/** What the main process tells the window. */
export interface MainEvents {
  /** A menu entry or shortcut was chosen. */
  command: (command: MenuCommand) => void
  /** The library changed behind the window (command line, another window): read the lists again. */
  libraryChanged: () => void
  /** The window is about to close: save at once, then call `flushed`. */
  flush: () => void
  /** How far an import is; null when it has ended. */
  importProgress: (progress: ImportProgress | null) => void
  /** What is computed off the texts is of an older version, and how far it is computed anew; null when it has ended. */
  rebuilding: (rebuilt: Rebuilt | null) => void
}

/** Their names, for the preload, which carries no checker of arguments. */
export const mainEvents = [
  'command',
  'libraryChanged',
  'flush',
  'importProgress',
  'rebuilding',
] as const satisfies readonly (keyof MainEvents)[]

/** How many texts have been read anew, after the program has learned to read more in them. */
export interface Rebuilt {
  readonly done: number
  readonly of: number
}
