import type { Migration } from './migration.ts'

/**
 * Reports with their exact bytes, their revisions, what is projected from the text, and the settings. A report's bytes
 * stand last in their row: the list of reports is read without touching them.
 */
export const migration1: Migration = {
  version: 1,
  sql: `
    CREATE TABLE reports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- The name it came with; NULL for one made here, which is named after its title.
      file_name TEXT,
      title TEXT NOT NULL,
      -- The number that the title itself gives; the library's numbering is detected from these.
      title_week INTEGER,
      date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      -- The week of the date under the library's numbering; without a date the one that the title names with its year.
      week_year INTEGER,
      week_number INTEGER,
      -- 1: kept on purpose beside another report of its week.
      beside INTEGER NOT NULL CHECK (beside IN (0, 1)),
      charset TEXT NOT NULL CHECK (charset IN ('utf-8', 'gb18030')),
      bom INTEGER NOT NULL CHECK (bom IN (0, 1)),
      revision INTEGER NOT NULL CHECK (revision > 0),
      saved_at INTEGER NOT NULL,
      trashed_at INTEGER,
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      bytes BLOB NOT NULL,
      CHECK ((week_year IS NULL) = (week_number IS NULL))
    ) STRICT;
    CREATE INDEX reports_by_date ON reports (date);
    CREATE INDEX reports_by_week ON reports (week_year, week_number);
    CREATE INDEX reports_by_digest ON reports (digest);

    CREATE TABLE revisions (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'creation', 'sitting', 'autosave')),
      -- When the first of the saves that this row stands for was made, and the last one.
      begun_at INTEGER NOT NULL,
      saved_at INTEGER NOT NULL,
      charset TEXT NOT NULL CHECK (charset IN ('utf-8', 'gb18030')),
      bom INTEGER NOT NULL CHECK (bom IN (0, 1)),
      bytes BLOB NOT NULL,
      PRIMARY KEY (report_id, revision)
    ) STRICT;

    CREATE TABLE sections (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      title TEXT NOT NULL,
      kind TEXT,
      level INTEGER NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE kpi_values (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      label TEXT NOT NULL,
      value REAL,
      unit TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX kpi_values_by_label ON kpi_values (label);

    CREATE TABLE okr_items (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      objective TEXT NOT NULL,
      name TEXT NOT NULL,
      progress REAL,
      status TEXT,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE intent_dates (
      report_id INTEGER NOT NULL,
      okr_item INTEGER NOT NULL,
      position INTEGER NOT NULL,
      written TEXT NOT NULL,
      from_day TEXT NOT NULL,
      to_day TEXT NOT NULL,
      PRIMARY KEY (report_id, okr_item, position),
      FOREIGN KEY (report_id, okr_item) REFERENCES okr_items (report_id, position) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE incidents (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      start_at TEXT,
      end_at TEXT,
      duration_minutes REAL,
      summary TEXT NOT NULL,
      cause TEXT,
      handling TEXT,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan_items (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE dailies (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      text TEXT NOT NULL,
      target TEXT NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reflections (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      line INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;

    CREATE TABLE settings (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

    -- What the rows above were computed with; one row.
    CREATE TABLE library (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      week_numbering TEXT NOT NULL,
      projection_version INTEGER NOT NULL
    ) STRICT;
    INSERT INTO library VALUES (1, 'weeknum2', 0);
  `,
}
