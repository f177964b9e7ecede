ALTER TABLE login ADD COLUMN recent_attempts integer NOT NULL DEFAULT 0;
