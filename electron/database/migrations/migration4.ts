import type { Migration } from './migration.ts'

/** What else an incident's words tell, and an index by which incidents are found by their time over all weeks. */
export const migration4: Migration = {
  version: 4,
  sql: `
    ALTER TABLE incidents ADD COLUMN found_by TEXT CHECK (found_by IN ('monitoring', 'customers', 'report'));
    ALTER TABLE incidents ADD COLUMN cause_side TEXT CHECK (cause_side IN ('inside', 'outside'));
    ALTER TABLE incidents ADD COLUMN level TEXT;
    ALTER TABLE incidents ADD COLUMN under_review INTEGER NOT NULL DEFAULT 0 CHECK (under_review IN (0, 1));
    -- The words that tell what it did, and the figures in them, as a JSON list.
    ALTER TABLE incidents ADD COLUMN impact TEXT;
    ALTER TABLE incidents ADD COLUMN impacts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(impacts));
    CREATE INDEX incidents_by_start ON incidents (start_at);
  `,
}
