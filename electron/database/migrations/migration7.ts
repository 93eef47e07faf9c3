import type { Migration } from './migration.ts'

/**
 * Two files of a report may differ in the case of their names alone. An address in other letters is still found, through
 * the index.
 */
export const migration7: Migration = {
  version: 7,
  sql: `
    CREATE TABLE attachments_by_case (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      -- As the text names it.
      address TEXT NOT NULL,
      -- SHA-256 of the bytes, by which the file is found.
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      -- The name that it came with.
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      PRIMARY KEY (report_id, address)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO attachments_by_case SELECT report_id, address, digest, name, size FROM attachments;
    DROP TABLE attachments;
    ALTER TABLE attachments_by_case RENAME TO attachments;
    CREATE INDEX attachments_by_address ON attachments (address COLLATE NOCASE);
    CREATE INDEX attachments_by_digest ON attachments (digest);
  `,
}
