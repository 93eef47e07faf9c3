import { viewNames } from '../../shared/ipc/viewNames.ts'
import type { View } from './view.ts'

const made: readonly View[] = []

/** In the order of their entries. */
export const views: readonly View[] = viewNames.flatMap((name) => made.find((view) => view.name === name) ?? [])
