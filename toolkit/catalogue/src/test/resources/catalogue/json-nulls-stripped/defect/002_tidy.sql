UPDATE profile SET data = jsonb_strip_nulls(data);
ALTER TABLE profile ADD COLUMN tidy boolean NOT NULL DEFAULT true;
