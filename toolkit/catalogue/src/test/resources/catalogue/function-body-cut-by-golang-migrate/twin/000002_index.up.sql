CREATE INDEX CONCURRENTLY pot_code ON pot (code);
CREATE INDEX CONCURRENTLY pot_name ON pot (name);
