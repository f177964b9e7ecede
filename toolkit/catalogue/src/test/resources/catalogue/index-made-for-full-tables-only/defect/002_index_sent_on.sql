DO $$
BEGIN
    IF EXISTS (SELECT FROM parcel) THEN
        CREATE INDEX parcel_sent_on ON parcel (sent_on);
    END IF;
END $$;
