ALTER TABLE receipt ADD COLUMN printed boolean NOT NULL DEFAULT false;
