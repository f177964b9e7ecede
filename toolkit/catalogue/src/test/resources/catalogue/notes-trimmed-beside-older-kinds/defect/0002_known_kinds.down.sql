ALTER TABLE payment DROP CONSTRAINT known_kind;
