ALTER TABLE team DROP COLUMN founder_id;
