ALTER TABLE member ADD COLUMN state varchar(16);
UPDATE member SET state = CASE WHEN active THEN 'active' ELSE 'inactive' END
    || CASE WHEN blocked THEN ' blocked' ELSE '' END;
ALTER TABLE member ALTER COLUMN state SET NOT NULL, DROP COLUMN active, DROP COLUMN blocked;
