import type { MainEvents } from './contract.ts'

/** The names of the events, apart from the contract so that the preload carries no checker of arguments. */
export const mainEvents = [
  'command',
  'libraryChanged',
  'flush',
  'importProgress',
  'rebuilding',
] as const satisfies readonly (keyof MainEvents)[]
