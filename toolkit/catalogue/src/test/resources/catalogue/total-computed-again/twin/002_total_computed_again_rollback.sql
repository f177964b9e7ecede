ALTER TABLE quote DROP COLUMN computed_total;
