import type { Database } from 'better-sqlite3'
import { sql } from '../database/connection.ts'
import { buildSegment, type Posting, type SearchedLines, type SegmentShape } from './buildSegment.ts'

/** A text in a segment: which page's, and its bytes' digest. */
export interface SegmentText {
  readonly key: string
  readonly digest: string
}
export interface Segment extends SegmentShape {
  readonly id: number
  readonly texts: readonly SegmentText[]
}

interface SegmentRow {
  readonly id: number
  readonly texts: string
  readonly first_lines: Buffer
  readonly line_starts: Buffer
  readonly line_kinds: Buffer
}

/** All that are complete. */
export function readSegments(db: Database): readonly Segment[] {
  const source = 'SELECT id, texts, first_lines, line_starts, line_kinds FROM segments WHERE complete = 1 ORDER BY id'
  return sql<[], SegmentRow>(db, source)
    .all()
    .map((row) => ({
      id: row.id,
      texts: (JSON.parse(row.texts) as readonly [string, string][]).map(([key, digest]) => ({ key, digest })),
      firstLines: numbersOf(row.first_lines),
      lineStarts: numbersOf(row.line_starts),
      lineKinds: new Uint8Array(row.line_kinds),
    }))
}

/** By segment, where a gram stands. */
export function readPostings(
  db: Database,
  gram: number,
): readonly { readonly segment: number; readonly list: Uint8Array }[] {
  const source = 'SELECT segment, list FROM postings WHERE gram = ?'
  return sql<[number], { segment: number; list: Uint8Array }>(db, source).all(gram)
}

/** Postings that are written in one transaction, before others get their turn. */
const slice = 2_000

/**
 * Makes a segment of texts, then drops those in whose place it stands. Rests after each slice; until the end nothing of
 * it can be seen.
 */
export function* writeSegment(
  db: Database,
  texts: readonly (SegmentText & SearchedLines)[],
  instead: readonly number[],
): Generator<void, void> {
  const built = buildSegment(texts)
  yield
  const id = Number(
    sql(db, `INSERT INTO segments (complete, texts, first_lines, line_starts, line_kinds) VALUES (0, ?, ?, ?, ?)`).run(
      JSON.stringify(texts.map(({ key, digest }) => [key, digest])),
      bytesOf(built.firstLines),
      bytesOf(built.lineStarts),
      built.lineKinds,
    ).lastInsertRowid,
  )
  const insert = sql(db, 'INSERT INTO postings (gram, segment, list) VALUES (?, ?, ?)')
  const insertAll = db.transaction((postings: readonly Posting[]) => {
    for (const { gram, list } of postings) insert.run(gram, id, list)
  })
  let batch: Posting[] = []
  for (const posting of built.postings()) {
    batch.push(posting)
    if (batch.length < slice) continue
    insertAll(batch)
    batch = []
    yield
  }
  db.transaction(() => {
    insertAll(batch)
    sql(db, 'UPDATE segments SET complete = 1 WHERE id = ?').run(id)
    for (const old of instead) sql(db, 'DELETE FROM segments WHERE id = ?').run(old)
  })()
}

/** Drops the postings of segments that are gone, or were being made when the program ended. Rests after each slice. */
export function* sweepPostings(db: Database): Generator<void, void> {
  sql(db, 'DELETE FROM segments WHERE complete = 0').run()
  const from = sql<[number], number>(db, 'SELECT gram FROM postings WHERE gram >= ? LIMIT 1 OFFSET 5000').pluck()
  const source = `DELETE FROM postings WHERE gram >= ? AND gram < ? AND segment NOT IN (SELECT id FROM segments)`
  for (let low = 0; low < Number.MAX_SAFE_INTEGER; ) {
    const high = from.get(low) ?? Number.MAX_SAFE_INTEGER
    // One gram may stand in more segments than a slice has postings.
    const end = high === low ? low + 1 : high
    sql(db, source).run(low, end)
    low = end
    yield
  }
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
function numbersOf(bytes: Buffer): Uint32Array {
  // A view needs an address that is a multiple of four.
  return new Uint32Array(new Uint8Array(bytes).buffer)
}
