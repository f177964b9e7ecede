ALTER TABLE device DROP CONSTRAINT serial_number_unique;
ALTER TABLE device DROP COLUMN serial_length;
