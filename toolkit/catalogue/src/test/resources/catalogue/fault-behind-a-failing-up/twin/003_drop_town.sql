ALTER TABLE customer RENAME COLUMN town TO retired_town;
