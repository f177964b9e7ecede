ALTER TABLE device DROP COLUMN first_flags;
