ALTER TABLE account ADD COLUMN exported boolean NOT NULL DEFAULT false;
