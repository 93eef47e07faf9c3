import type { Migration } from './migration.ts'

/** What keeps opening a library, its trash and its links as fast with thousands of reports as with ten. */
export const migration6: Migration = {
  version: 6,
  sql: `
    -- What a link may call a report: its file's name behind a '/', and what is left of its name and its title.
    CREATE TABLE report_names (
      name TEXT NOT NULL,
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      PRIMARY KEY (name, report_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX report_names_by_report ON report_names (report_id);

    -- The lists, without reading the reports' rows.
    CREATE INDEX live_reports_as_listed ON reports
      (date DESC, week_year DESC, week_number DESC, id DESC, file_name, title, revision, saved_at, trashed_at)
      WHERE trashed_at IS NULL;
    CREATE INDEX reports_in_trash ON reports (trashed_at DESC, id DESC) WHERE trashed_at IS NOT NULL;

    -- When the plan was made that a week answers, and the sums of plans by month and day.
    ALTER TABLE week_links ADD COLUMN planned_on TEXT;
    ALTER TABLE week_links ADD COLUMN planned_month TEXT;
    UPDATE week_links SET planned_on = (SELECT date FROM reports WHERE id = earlier_id);
    UPDATE week_links SET planned_month = substr(planned_on, 1, 7);
    CREATE INDEX week_links_by_month ON week_links
      (planned_month, planned, done, slipped, dropped, told) WHERE planned_month IS NOT NULL;
    CREATE INDEX week_links_by_day ON week_links
      (planned_on, planned, done, slipped, dropped, told) WHERE planned_on IS NOT NULL;

    -- What is being computed anew, by the version of the projector, and up to which ids that is done.
    ALTER TABLE library ADD COLUMN rebuilding INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE library ADD COLUMN rebuilt_page INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE library ADD COLUMN rebuilt_report INTEGER NOT NULL DEFAULT 0;
  `,
}
