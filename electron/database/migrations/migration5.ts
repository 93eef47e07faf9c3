import type { Migration } from './migration.ts'

/** What each week's items were in the weeks before it, what became of what was planned, and both added up to there. */
export const migration5: Migration = {
  version: 5,
  sql: `
    -- A report that was held against the weeks before it.
    CREATE TABLE week_links (
      report_id INTEGER PRIMARY KEY REFERENCES reports (id) ON DELETE CASCADE,
      -- The texts that were compared, by report and revision; another text of one of them makes another basis.
      basis TEXT NOT NULL,
      -- The report whose plan it answers, which is counted below; NULL where none comes before it in time.
      earlier_id INTEGER REFERENCES reports (id) ON DELETE SET NULL,
      -- 0: what is added up has to be added up again, since something before has changed.
      added_up INTEGER NOT NULL CHECK (added_up IN (0, 1)),
      planned INTEGER NOT NULL DEFAULT 0,
      done INTEGER NOT NULL DEFAULT 0,
      slipped INTEGER NOT NULL DEFAULT 0,
      dropped INTEGER NOT NULL DEFAULT 0,
      told INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX week_links_by_earlier ON week_links (earlier_id);
    CREATE INDEX week_links_to_add_up ON week_links (report_id) WHERE added_up = 0;

    -- Items by a number made from their keys: which weeks a person's decision on a match is about.
    CREATE TABLE week_keys (
      key INTEGER NOT NULL,
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      PRIMARY KEY (key, report_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX week_keys_by_report ON week_keys (report_id);

    -- An item under an objective, by its position in okr_items, and what it was in an earlier week.
    CREATE TABLE item_links (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      earlier_report_id INTEGER,
      earlier_position INTEGER,
      same_words INTEGER NOT NULL CHECK (same_words IN (0, 1)),
      -- Where its thread begins.
      first_report_id INTEGER NOT NULL,
      first_position INTEGER NOT NULL,
      weeks INTEGER NOT NULL,
      progress REAL,
      moved_on TEXT NOT NULL,
      promised TEXT,
      promised_from TEXT,
      promised_to TEXT,
      slips INTEGER NOT NULL,
      -- In days, where the promise was put off in this week.
      slipped_by INTEGER,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX item_links_by_earlier ON item_links (earlier_report_id, earlier_position);
    CREATE INDEX item_links_by_thread ON item_links (first_report_id, first_position);
    CREATE INDEX item_links_slipped ON item_links (report_id, position) WHERE slipped_by IS NOT NULL;

    -- A planned item, by its position in plan_items: where it stood in the plan before, for how many weeks in a row.
    CREATE TABLE plan_links (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      earlier_report_id INTEGER,
      earlier_position INTEGER,
      first_report_id INTEGER NOT NULL,
      carried INTEGER NOT NULL,
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX plan_links_by_earlier ON plan_links (earlier_report_id, earlier_position);
    CREATE INDEX plan_links_carried ON plan_links (report_id, position) WHERE carried > 0;

    -- The line of a report that speaks of an item of the plan before, by the item's position there.
    CREATE TABLE plan_mentions (
      report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      line INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('done', 'slipped', 'dropped', 'told')),
      PRIMARY KEY (report_id, position)
    ) STRICT, WITHOUT ROWID;

    -- The live weeks in their order, without reading their rows.
    CREATE INDEX live_reports_in_order ON reports (date, beside DESC, id, week_year, week_number, revision)
      WHERE trashed_at IS NULL AND date IS NOT NULL;
  `,
}
