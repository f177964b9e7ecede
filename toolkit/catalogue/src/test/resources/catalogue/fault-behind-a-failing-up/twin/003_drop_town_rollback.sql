ALTER TABLE customer RENAME COLUMN retired_town TO town;
