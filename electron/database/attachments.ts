import type { Place } from '../../shared/report/place.ts'
import { type ReadableDatabase, sql, type WritableDatabase } from './connection.ts'

/** A file that is kept with a report, under the address by which its text names it. */
export interface AttachmentRecord {
  readonly address: string
  /** SHA-256 of its bytes. */
  readonly digest: Uint8Array
  /** The name that it came with. */
  readonly name: string
  /** In bytes. */
  readonly size: number
}

export function listAttachments(db: ReadableDatabase, { kind, id }: Place): readonly AttachmentRecord[] {
  const source = `SELECT address, digest, name, size FROM ${tables[kind]} WHERE ${kind}_id = ? ORDER BY address`
  return sql<[number], AttachmentRecord>(db, source).all(id)
}

/**
 * What stands behind an address: in the report itself, else in any other, out of which the text was copied. In other
 * letters only where none has just these: on many systems an address leads to its file in either.
 */
export function findAttachment(db: ReadableDatabase, report: number, address: string): AttachmentRecord | null {
  const source = `SELECT address, digest, name, size FROM attachments WHERE address = @address COLLATE NOCASE
    ORDER BY report_id = @report DESC, address = @address DESC, report_id LIMIT 1`
  return sql<[{ address: string; report: number }], AttachmentRecord>(db, source).get({ address, report }) ?? null
}

/** The same in one report or page alone. */
export function findOwnAttachment(db: ReadableDatabase, { kind, id }: Place, address: string): AttachmentRecord | null {
  const source = `SELECT address, digest, name, size FROM ${tables[kind]}
    WHERE ${kind}_id = @id AND address = @address COLLATE NOCASE ORDER BY address = @address DESC LIMIT 1`
  return sql<[{ id: number; address: string }], AttachmentRecord>(db, source).get({ id, address }) ?? null
}

/** Whether the report or page has these bytes at that address now: another file there stays. */
export function insertAttachment(db: WritableDatabase, place: Place, attachment: AttachmentRecord): boolean {
  if (write(db, place, attachment, 'NOTHING') > 0) return true
  const standing = findOwnAttachment(db, place, attachment.address)
  return standing !== null && Buffer.compare(standing.digest, attachment.digest) === 0
}

/**
 * Takes the place of what the report or page had at that address. Once this is written, the file of what gave way may be
 * one that nobody needs.
 */
export function putAttachment(db: WritableDatabase, place: Place, attachment: AttachmentRecord): void {
  write(db, place, attachment, 'UPDATE SET digest = excluded.digest, name = excluded.name, size = excluded.size')
}

const tables: Readonly<Record<Place['kind'], string>> = { report: 'attachments', page: 'page_attachments' }

function write(db: WritableDatabase, { kind, id }: Place, attachment: AttachmentRecord, otherwise: string): number {
  const source = `INSERT INTO ${tables[kind]} (${kind}_id, address, digest, name, size)
    VALUES (@id, @address, @digest, @name, @size) ON CONFLICT DO ${otherwise}`
  const { address, digest, name, size } = attachment
  return sql(db, source).run({ id, address, digest, name, size }).changes
}

/** Whether any report or page has a file with these bytes. */
export function isAttached(db: ReadableDatabase, digest: Uint8Array): boolean {
  const source = `SELECT 1 FROM attachments WHERE digest = @digest
    UNION ALL SELECT 1 FROM page_attachments WHERE digest = @digest LIMIT 1`
  return sql<[{ digest: Uint8Array }], number>(db, source).get({ digest }) !== undefined
}
