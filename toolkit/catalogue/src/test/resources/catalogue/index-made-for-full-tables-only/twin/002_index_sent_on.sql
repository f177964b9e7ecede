CREATE INDEX parcel_sent_on ON parcel (sent_on);
