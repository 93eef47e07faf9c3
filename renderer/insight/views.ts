import { viewNames } from '../../shared/ipc/viewNames.ts'
import { pagesView } from '../pages/pagesView.ts'
import { figuresView } from './figures/figuresView.ts'
import type { View } from './view.ts'

const made: readonly View[] = [figuresView, pagesView]

/** In the order of their entries. */
export const views: readonly View[] = viewNames.flatMap((name) => made.find((view) => view.name === name) ?? [])
