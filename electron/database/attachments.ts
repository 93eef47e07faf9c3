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

export function listAttachments(db: ReadableDatabase, report: number): readonly AttachmentRecord[] {
  const source = 'SELECT address, digest, name, size FROM attachments WHERE report_id = ? ORDER BY address'
  return sql<[number], AttachmentRecord>(db, source).all(report)
}

/** What stands behind an address: in the report itself, else in any other, out of which the text was copied. */
export function findAttachment(db: ReadableDatabase, report: number, address: string): AttachmentRecord | null {
  const source = `SELECT address, digest, name, size FROM attachments
    WHERE address = ? ORDER BY report_id = ? DESC, report_id LIMIT 1`
  return sql<[string, number], AttachmentRecord>(db, source).get(address, report) ?? null
}

/** Does nothing where the report has that address already. */
export function insertAttachment(db: WritableDatabase, report: number, attachment: AttachmentRecord): void {
  const source = `INSERT OR IGNORE INTO attachments (report_id, address, digest, name, size)
    VALUES (@report, @address, @digest, @name, @size)`
  const { address, digest, name, size } = attachment
  sql(db, source).run({ report, address, digest, name, size })
}

/** Does nothing where the page has that address already. */
export function insertPageAttachment(db: WritableDatabase, page: number, attachment: AttachmentRecord): void {
  const source = `INSERT OR IGNORE INTO page_attachments (page_id, address, digest, name, size)
    VALUES (@page, @address, @digest, @name, @size)`
  const { address, digest, name, size } = attachment
  sql(db, source).run({ page, address, digest, name, size })
}

/** Whether any report or page has a file with these bytes. */
export function isAttached(db: ReadableDatabase, digest: Uint8Array): boolean {
  const source = `SELECT 1 FROM attachments WHERE digest = @digest
    UNION ALL SELECT 1 FROM page_attachments WHERE digest = @digest LIMIT 1`
  return sql<[{ digest: Uint8Array }], number>(db, source).get({ digest }) !== undefined
}
