import type { AnyBlockLook } from './blockLook.ts'
import { dailiesLook } from './dailies/dailiesLook.ts'
import { incidentLook } from './incident/incidentLook.ts'
import { kpiLook } from './kpi/kpiLook.ts'
import { okrLook } from './okr/okrLook.ts'
import { planLook } from './plan/planLook.ts'
import { reflectionLook } from './reflection/reflectionLook.ts'

/** Every kind of block that looks like something. The order says nothing: a block is of one kind. */
export const blockLooks: readonly AnyBlockLook[] = [
  kpiLook,
  okrLook,
  incidentLook,
  reflectionLook,
  planLook,
  dailiesLook,
]
