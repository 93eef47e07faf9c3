import type { Migration } from './migration.ts'

/**
 * Pages of an export that are no reports, with their exact bytes; where in an export a report or a page stood; the files
 * of pages. And what keeps an import of thousands linear: by which rules a title's number is right stands in its row.
 */
export const migration3: Migration = {
  version: 3,
  sql: `
    -- A page's bytes stand last in their row: lists are read without touching them.
    CREATE TABLE pages (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- By its own text and name: a day's notes, a database as a table, anything else.
      kind TEXT NOT NULL CHECK (kind IN ('daily', 'page', 'table')),
      title TEXT NOT NULL,
      date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      -- The name it came with, and what of it a link's target is known by.
      file_name TEXT NOT NULL,
      key TEXT NOT NULL,
      charset TEXT NOT NULL CHECK (charset IN ('utf-8', 'gb18030')),
      bom INTEGER NOT NULL CHECK (bom IN (0, 1)),
      saved_at INTEGER NOT NULL,
      trashed_at INTEGER,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      bytes BLOB NOT NULL
    ) STRICT;
    CREATE INDEX pages_by_kind ON pages (kind, date DESC, title, id) WHERE trashed_at IS NULL;
    CREATE INDEX pages_by_date ON pages (date) WHERE trashed_at IS NULL;
    CREATE INDEX pages_by_key ON pages (key);
    CREATE INDEX pages_by_digest ON pages (digest);

    -- A report or a page may have come with several exports.
    CREATE TABLE origins (
      id INTEGER PRIMARY KEY,
      -- In the export: decoded, in Unicode's NFC, with '/' between names.
      path TEXT NOT NULL,
      -- The 32 hexadecimal digits behind the name.
      notion_id TEXT CHECK (length(notion_id) = 32),
      report_id INTEGER REFERENCES reports (id) ON DELETE CASCADE,
      page_id INTEGER REFERENCES pages (id) ON DELETE CASCADE,
      CHECK ((report_id IS NULL) <> (page_id IS NULL))
    ) STRICT;
    CREATE INDEX origins_by_path ON origins (path);
    CREATE INDEX origins_by_notion_id ON origins (notion_id) WHERE notion_id IS NOT NULL;
    CREATE UNIQUE INDEX origins_of_report ON origins (report_id, path) WHERE report_id IS NOT NULL;
    CREATE UNIQUE INDEX origins_of_page ON origins (page_id, path) WHERE page_id IS NOT NULL;

    CREATE TABLE page_attachments (
      page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
      -- As the text names it; of a file that it does not name, relative to the page.
      address TEXT NOT NULL,
      -- SHA-256 of the bytes, by which the file is found.
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      -- The name that it came with.
      name TEXT NOT NULL,
      size INTEGER NOT NULL,
      PRIMARY KEY (page_id, address)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX page_attachments_by_digest ON page_attachments (digest);

    -- What of a link's target a page is known by, as in pages.key.
    ALTER TABLE dailies ADD COLUMN target_key TEXT NOT NULL DEFAULT '';
    CREATE INDEX dailies_by_target ON dailies (target_key, report_id) WHERE target_key <> '';

    -- The rules under which the title's number is its date's, as bits: 1 weeknum2, 2 weeknum1, 4 iso. NULL where it
    -- has no number or no date.
    ALTER TABLE reports ADD COLUMN week_fits INTEGER CHECK (week_fits BETWEEN 0 AND 7);
    CREATE INDEX live_reports_by_fits ON reports (week_fits) WHERE trashed_at IS NULL AND week_fits IS NOT NULL;
    CREATE INDEX reports_by_file_name ON reports (file_name);
  `,
}
