import { z } from 'zod'
import type { FigureHistory } from '../../insight/figures/figureHistory.ts'
import type { LedgerIncident } from '../../insight/incidents/telling.ts'
import { call, name, returns } from '../call.ts'
import type { Result } from '../problem.ts'

/** From and to, both within; null: no bound on that side. */
const span = z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() })

/** What the weeks tell together, and how it leaves the window. */
export const insight = {
  /** The figures of the weeks of a span, one report a week. */
  readFigures: call([span], returns<FigureHistory>()),
  /** The incidents that began in a span, each once however many weeks tell it. */
  readIncidents: call([span], returns<readonly LedgerIncident[]>()),
  /** A PNG onto the clipboard; false where it is none. */
  copyPicture: call([z.instanceof(Uint8Array)], returns<boolean>()),
  /** Writes a table where a person chooses, under a name without its ending; null when cancelled, else the path. */
  exportTable: call([name, z.enum(['csv', 'md']), z.string()], returns<Result<string | null>>()),
}
