ALTER TABLE device ADD COLUMN serial_length integer;
DO $$
BEGIN
    LOOP
        UPDATE device SET serial_length = length(serial_number)
        WHERE id IN (SELECT id FROM device WHERE serial_length IS NULL LIMIT 5);
        EXIT WHEN NOT FOUND;
        COMMIT;
    END LOOP;
END $$;
ALTER TABLE device ADD CONSTRAINT serial_number_unique UNIQUE (serial_number);
