ALTER TABLE answer DROP COLUMN answered;
