import type { Encoding, ReportSummary } from '../../shared/ipc/calls/reports.ts'
import type { IsoDate, ReportProjection, WeekId } from '../../shared/report/projection.ts'
import { readTitle } from '../../shared/report/title/title.ts'
import { type WeekNumbering, weekOf } from '../../shared/report/title/weekNumbering.ts'
import type { ReadableDatabase, WritableDatabase } from '../database/connection.ts'
import { writeProjection } from '../database/projections.ts'
import {
  findReport,
  findSummary,
  insertReport,
  type TitleRecord,
  updateText,
  updateTitle,
} from '../database/reports.ts'
import { keepRevision } from '../database/revisions.ts'
import { readNumberingInForce } from '../database/settings.ts'
import { decodeStored } from '../files/encoding.ts'
import { followNumbering, type NumberingTally, tallyOf } from './numbering.ts'
import { adoptImages, imageAddressesIn } from './storedImages.ts'

/** What every part of a library works with. */
export interface LibraryContext {
  readonly db: ReadableDatabase
  /** The folder of the images and other files. */
  readonly attachments: string
  /** A folder for what has to be unpacked while it is read; it is not there otherwise. */
  readonly scratch: string
  readonly project: (text: string) => ReportProjection
  /** Milliseconds since 1970. */
  readonly now: () => number
}
/** A text that is about to be stored, with all that is read off it. */
export interface IncomingText {
  readonly encoding: Encoding
  readonly bytes: Uint8Array
  readonly projection: ReportProjection
  /** Addresses in it that a stored image may have. */
  readonly images: ReadonlySet<string>
  readonly title: string
  /** The number that the title itself gives. */
  readonly titleWeek: number | null
  readonly date: IsoDate | null
}

/** A title is for lists; one that is longer than this is a text in one line, and stays whole in the text. */
const longestTitle = 500

/**
 * All that is read off a text before it is stored.
 * @param text decoded, as `bytes` are in `encoding`
 */
export function readIncoming(
  context: LibraryContext,
  { text, encoding, bytes }: { readonly text: string; readonly encoding: Encoding; readonly bytes: Uint8Array },
): IncomingText {
  const projection = projectAtAnyRate(context, text)
  const title = projection.title.slice(0, longestTitle).toWellFormed()
  const images = imageAddressesIn(text)
  return { encoding, bytes, projection, images, title, titleWeek: readTitle(title).week, date: projection.date }
}

/** What someone typed is stored, whatever becomes of what is read off it: that can be computed anew from the text. */
function projectAtAnyRate(context: LibraryContext, text: string): ReportProjection {
  try {
    return context.project(text)
  } catch (error) {
    console.error('A text could not be projected', error)
    const title = /^# (.{0,500})/u.exec(text)?.[1] ?? ''
    return { ...emptyProjection, title, date: readTitle(title).date }
  }
}
export const emptyProjection: ReportProjection = {
  title: '',
  date: null,
  properties: {},
  week: null,
  sections: [],
  kpis: [],
  okrItems: [],
  incidents: [],
  reflection: null,
  plan: [],
  dailies: [],
}

/** The week that identifies a text: its date's, under a rule; without a date the one that its title names with its year. */
export function weekUnder(incoming: IncomingText, numbering: WeekNumbering): WeekId | null {
  return incoming.date === null ? incoming.projection.week : weekOf(incoming.date, numbering)
}

/**
 * Stores a text as a new report, with its first revision and its projections.
 * @param tally of the titles before, where several come in one transaction.
 */
export function insertText(
  db: WritableDatabase,
  incoming: IncomingText,
  how: {
    readonly kind: 'import' | 'creation'
    readonly fileName: string | null
    readonly beside: boolean
    readonly at: number
  },
  tally: NumberingTally = tallyOf(db),
): ReportSummary {
  const { encoding, bytes } = incoming
  const text = { encoding, bytes, savedAt: how.at }
  const id = insertReport(db, { ...titleRecord(db, incoming), ...text, fileName: how.fileName, beside: how.beside })
  keepRevision(db, id, { ...text, revision: 1, kind: how.kind })
  writeProjection(db, id, incoming.projection)
  adoptImages(db, id, incoming.images)
  tally.count(incoming)
  followNumbering(db, tally)
  return stored(db, id)
}

/** Stores another text for a report that is there, as its next revision, with its projections. */
export function replaceText(
  db: WritableDatabase,
  before: ReportSummary,
  incoming: IncomingText,
  how: { readonly kind: 'import' | 'edit' | 'sitting'; readonly at: number },
): ReportSummary {
  const { encoding, bytes } = incoming
  const text = { encoding, bytes, savedAt: how.at }
  updateText(db, before.id, { ...titleRecord(db, incoming), ...text })
  keepRevision(db, before.id, { ...text, revision: before.revision + 1, kind: how.kind })
  writeProjection(db, before.id, incoming.projection)
  adoptImages(db, before.id, incoming.images)
  if (incoming.title !== before.title) followNumbering(db)
  return stored(db, before.id)
}

/** Reads a stored text anew; nothing for one that is gone. */
export function rereadReport(context: LibraryContext, db: WritableDatabase, id: number): void {
  const report = findReport(db, id)
  if (report === null) return
  const { encoding, bytes } = report
  const incoming = readIncoming(context, { text: decodeStored(bytes, encoding), encoding, bytes })
  updateTitle(db, id, titleRecord(db, incoming))
  writeProjection(db, id, incoming.projection)
}

function titleRecord(db: ReadableDatabase, incoming: IncomingText): TitleRecord {
  const { title, titleWeek, date } = incoming
  return { title, titleWeek, date, week: weekUnder(incoming, readNumberingInForce(db)) }
}
function stored(db: ReadableDatabase, id: number): ReportSummary {
  return findSummary(db, id) as ReportSummary
}
