import { brackets } from './brackets.ts'
import { eventAfterReport } from './eventAfterReport.ts'
import { eventOrder } from './eventOrder.ts'
import { fullWidth } from './fullWidth.ts'
import { noHandling } from './noHandling.ts'

/** In the order in which they are told: what is surely wrong, then what may be missing. */
export const checks = [eventAfterReport, eventOrder, brackets, fullWidth, noHandling] as const

export type CheckName = (typeof checks)[number]['name']
