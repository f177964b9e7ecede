ALTER TABLE payment ADD CONSTRAINT known_kind CHECK (kind IN ('transfer', 'swap')) NOT VALID;
