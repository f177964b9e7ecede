UPDATE departure SET leaves = leaves - interval '1 hour';
ALTER TABLE departure DROP COLUMN corrected;
