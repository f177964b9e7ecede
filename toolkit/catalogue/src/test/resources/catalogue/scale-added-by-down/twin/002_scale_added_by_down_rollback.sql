ALTER TABLE reading DROP CONSTRAINT reading_value_check;
