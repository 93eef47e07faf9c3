import { viewNames } from '../../shared/ipc/viewNames.ts'
import { pagesView } from '../pages/pagesView.ts'
import { doctorView } from './doctor/doctorView.ts'
import { figuresView } from './figures/figuresView.ts'
import { incidentsView } from './incidents/incidentsView.ts'
import { objectivesView } from './objectives/objectivesView.ts'
import { plansView } from './plans/plansView.ts'
import { reviewView } from './review/reviewView.ts'
import type { View } from './view.ts'
import { yearView } from './year/yearView.ts'

const made: readonly View[] = [
  figuresView,
  incidentsView,
  pagesView,
  plansView,
  yearView,
  objectivesView,
  reviewView,
  doctorView,
]

/** In the order of their entries. */
export const views: readonly View[] = viewNames.flatMap((name) => made.find((view) => view.name === name) ?? [])
