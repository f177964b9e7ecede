CREATE INDEX booking_period ON booking USING gist (period);
