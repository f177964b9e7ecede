ALTER TABLE member ADD COLUMN state varchar(8);
UPDATE member SET state = CASE WHEN blocked THEN 'blocked' WHEN active THEN 'active' ELSE 'inactive' END;
ALTER TABLE member ALTER COLUMN state SET NOT NULL, DROP COLUMN active, DROP COLUMN blocked;
