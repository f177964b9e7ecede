ALTER TABLE reading RENAME COLUMN kind TO data_type;
UPDATE reading SET note = coalesce(note, 'second kind') WHERE data_type = 2;
