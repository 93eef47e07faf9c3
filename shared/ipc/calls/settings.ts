import { z } from 'zod'
import { type CarryOverRules, carryOvers } from '../../report/nextWeek/carryOverRules.ts'
import { sectionKinds } from '../../report/projection.ts'
import { type WeekNumbering, weekNumberings } from '../../report/title/weekNumbering.ts'
import { call, name, returns } from '../call.ts'

/** What a person chose. */
export const settings = {
  readSettings: call([], returns<Settings>()),
  changeSettings: call(
    [
      z.object({
        language: z.enum(['system', 'zh', 'en']).optional(),
        theme: z.enum(['system', 'light', 'dark']).optional(),
        weekNumbering: z.enum(weekNumberings).nullable().optional(),
        carryOver: z.record(z.enum([...sectionKinds, 'unknown']), z.enum(carryOvers)).optional(),
        marginShown: z.boolean().optional(),
        sidebarShown: z.boolean().optional(),
        lastReport: z.int().nullable().optional(),
        panel: name.nullable().optional(),
        panelWidth: z.int().min(200).max(2000).optional(),
        checksOff: z.array(name).max(1_000).readonly().optional(),
        focusMode: z.boolean().optional(),
        spelling: z.boolean().optional(),
        ownWords: z.array(name).max(10_000).readonly().optional(),
      }),
    ],
    returns<Settings>(),
  ),
}

export interface Settings {
  readonly language: 'system' | 'zh' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
  /** null: detected from the library's titles. */
  readonly weekNumbering: WeekNumbering | null
  /** Every rule that fits the library's titles, the proposed one first. */
  readonly fittingNumberings: readonly WeekNumbering[]
  readonly carryOver: CarryOverRules
  readonly marginShown: boolean
  readonly sidebarShown: boolean
  readonly lastReport: number | null
  /** The name of the side panel that is open. */
  readonly panel: string | null
  /** In pixels. */
  readonly panelWidth: number
  /** The names of the checks that are never made. */
  readonly checksOff: readonly string[]
  readonly focusMode: boolean
  /** Whether English words are looked up in a dictionary. */
  readonly spelling: boolean
  /** Words that are right although the dictionary lacks them. */
  readonly ownWords: readonly string[]
}
