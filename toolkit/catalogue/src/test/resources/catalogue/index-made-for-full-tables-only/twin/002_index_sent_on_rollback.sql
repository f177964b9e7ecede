DROP INDEX IF EXISTS parcel_sent_on;
