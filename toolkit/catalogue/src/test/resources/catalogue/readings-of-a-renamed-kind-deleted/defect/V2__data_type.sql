ALTER TABLE reading RENAME COLUMN kind TO data_type;
DELETE FROM reading WHERE data_type = 2;
