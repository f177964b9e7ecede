CREATE TABLE trip (id bigint PRIMARY KEY, title text NOT NULL);
CREATE TABLE booking (trip_id bigint PRIMARY KEY REFERENCES trip (id), seats integer NOT NULL);
CREATE TABLE leg (
    id bigint PRIMARY KEY,
    booking_id integer NOT NULL REFERENCES booking (trip_id),
    town text NOT NULL
);
CREATE INDEX leg_booking ON leg (booking_id);
