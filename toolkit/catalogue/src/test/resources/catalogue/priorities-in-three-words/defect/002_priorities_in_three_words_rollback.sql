ALTER TABLE task ADD COLUMN priority smallint CHECK (priority BETWEEN 1 AND 5);
UPDATE task SET priority = CASE urgency WHEN 'low' THEN 1 WHEN 'medium' THEN 3 ELSE 5 END;
ALTER TABLE task ALTER COLUMN priority SET NOT NULL, DROP COLUMN urgency;
