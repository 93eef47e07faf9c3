import type { Migration } from './migration.ts'

/**
 * What a person decides beside the texts, the images of reports, and an index by which the weeks before a report are
 * found, newest first, without sorting and without reading the reports' rows.
 */
export const migration2: Migration = {
  version: 2,
  sql: `
    CREATE TABLE kpi_decisions (
      label_key TEXT PRIMARY KEY,
      better TEXT CHECK (better IN ('up', 'down')),
      target REAL,
      low REAL,
      high REAL
    ) STRICT, WITHOUT ROWID;

    -- Items by their keys, which are made from their words.
    CREATE TABLE match_decisions (
      earlier TEXT NOT NULL,
      later TEXT NOT NULL,
      same INTEGER NOT NULL CHECK (same IN (0, 1)),
      PRIMARY KEY (earlier, later)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE ignored_findings (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      check_name TEXT NOT NULL,
      place TEXT NOT NULL,
      PRIMARY KEY (report_id, check_name, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan_answers (
      -- The report whose plan it is.
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      item TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'slipped', 'dropped')),
      why TEXT NOT NULL,
      PRIMARY KEY (report_id, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attachments (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      -- As the text names it. File systems that don't tell case apart must not meet two of them.
      address TEXT NOT NULL COLLATE NOCASE,
      -- SHA-256 of the bytes, by which the file is found.
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      -- The name that it came with.
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      PRIMARY KEY (report_id, address)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX attachments_by_address ON attachments (address, digest);
    CREATE INDEX attachments_by_digest ON attachments (digest);

    CREATE INDEX live_reports_by_date ON reports (date DESC, beside, id DESC, week_year, week_number)
      WHERE trashed_at IS NULL;
  `,
}
