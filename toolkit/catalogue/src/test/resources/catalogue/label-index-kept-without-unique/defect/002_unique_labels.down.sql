-- The index is of an earlier migration.
SELECT 1;
