import { dailies } from './dailies/dailies.ts'
import { incident } from './incident/incident.ts'
import { kpi } from './kpi/kpi.ts'
import { okrItem } from './okr/okrItem.ts'
import { plan } from './plan/plan.ts'
import { reflection } from './reflection/reflection.ts'

/** In the order in which they are asked: an incident is an item, often under an objective, so it comes before those. */
export const blockKinds = [incident, kpi, okrItem, reflection, plan, dailies] as const

/** What any of them recognises. */
export type AnyRecognition = ReturnType<(typeof blockKinds)[number]['recognise']>['found'][number]
