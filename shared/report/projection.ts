/** What the product reads off a report's text. Rebuilt from the text at any time; nothing here is stored as truth. */

/** A calendar day `YYYY-MM-DD`, no time zone. */
export type IsoDate = string
/** A minute of a day, `YYYY-MM-DDTHH:mm`, local time of the author. */
export type IsoMinute = string

/** The meaning of a section, by the table in the report format; null for a heading without a meaning of its own. */
export const sectionKinds = [
  'figures',
  'objectives',
  'focus',
  'stability',
  'other',
  'reflection',
  'plan',
  'dailies',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export interface SectionProjection {
  readonly title: string
  readonly kind: SectionKind | null
  readonly level: 1 | 2 | 3
  /** 1-based line of its heading. */
  readonly line: number
}
export interface KpiProjection {
  readonly label: string
  /** null where the text has no value yet. */
  readonly value: number | null
  /** As written after the value: `%`, `次`, `ms`; '' for none. */
  readonly unit: string
  readonly line: number
}
/** A date of intent as the author wrote it and as it was read. */
export interface IntentDate {
  /** The author's characters: `计划5/4上线`, `预计8月中投产`. */
  readonly written: string
  /** First and last day that it may mean: `8月中` is 08-11 to 08-20. Equal for a single day. */
  readonly from: IsoDate
  readonly to: IsoDate
}
export type OkrStatus = 'done' | 'testing' | 'developing' | 'designing' | 'paused' | 'atRisk'
export interface OkrItemProjection {
  /** Title of the objective's section (its heading, brackets kept). */
  readonly objective: string
  readonly name: string
  /** Percent, or null. */
  readonly progress: number | null
  readonly dates: readonly IntentDate[]
  readonly status: OkrStatus | null
  readonly line: number
}
/** Who noticed an incident: monitoring, customers, or colleagues and partners who reported it. */
export type Finder = 'monitoring' | 'customers' | 'report'
/** Whether a cause came from elsewhere (a carrier, a bank, a supplier) or from what one does oneself. */
export type CauseSide = 'inside' | 'outside'
export interface IncidentProjection {
  readonly start: IsoMinute | null
  readonly end: IsoMinute | null
  readonly durationMinutes: number | null
  readonly summary: string
  readonly cause: string | null
  readonly handling: string | null
  readonly foundBy: Finder | null
  readonly causeSide: CauseSide | null
  /** How severe it was judged: `C`, `CD`, `P2`, `一般`. */
  readonly level: string | null
  /** It waits for its review, or for its level. */
  readonly underReview: boolean
  /** The words that tell what it did. */
  readonly impact: string | null
  /** The figures in them, as written: `14笔`. */
  readonly impacts: readonly string[]
  readonly line: number
}
export interface ReflectionProjection {
  /** Its paragraphs and items, a line each. */
  readonly text: string
  /** 1-based line of its first block below the heading. */
  readonly line: number
}
export interface PlanItemProjection {
  readonly text: string
  readonly line: number
}
export interface DailyProjection {
  readonly text: string
  /** The link's or image's address as written. */
  readonly target: string
  readonly line: number
}
export interface WeekId {
  readonly year: number
  readonly number: number
}
export interface ReportProjection {
  readonly title: string
  /** The day in the title, else null. */
  readonly date: IsoDate | null
  readonly properties: Readonly<Record<string, string>>
  /** null where the title names no week and has no date. */
  readonly week: WeekId | null
  readonly sections: readonly SectionProjection[]
  readonly kpis: readonly KpiProjection[]
  readonly okrItems: readonly OkrItemProjection[]
  readonly incidents: readonly IncidentProjection[]
  readonly reflection: ReflectionProjection | null
  readonly plan: readonly PlanItemProjection[]
  readonly dailies: readonly DailyProjection[]
}
