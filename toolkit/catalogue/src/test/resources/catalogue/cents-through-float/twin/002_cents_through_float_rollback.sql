ALTER TABLE posting ALTER COLUMN cents TYPE bigint USING cents * 100;
