ALTER TABLE device DROP COLUMN token, DROP COLUMN registered_at;
