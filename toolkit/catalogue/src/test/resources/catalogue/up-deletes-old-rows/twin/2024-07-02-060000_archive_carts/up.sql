ALTER TABLE cart ADD COLUMN archived boolean NOT NULL DEFAULT false;
UPDATE cart SET archived = true WHERE abandoned;
