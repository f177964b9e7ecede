ALTER TABLE opening DROP CONSTRAINT opening_opens_check;
ALTER TABLE opening ALTER COLUMN opens TYPE time
    USING CASE WHEN opens = 86400000000 THEN time '24:00' ELSE time '00:00' + opens * interval '1 microsecond' END;
