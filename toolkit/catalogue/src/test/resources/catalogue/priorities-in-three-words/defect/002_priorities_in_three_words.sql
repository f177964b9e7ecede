ALTER TABLE task ADD COLUMN urgency varchar(6);
UPDATE task SET urgency = CASE WHEN priority <= 2 THEN 'low' WHEN priority = 3 THEN 'medium' ELSE 'high' END;
ALTER TABLE task ALTER COLUMN urgency SET NOT NULL, DROP COLUMN priority;
