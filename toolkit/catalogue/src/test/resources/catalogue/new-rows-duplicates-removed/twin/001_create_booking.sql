CREATE TABLE booking (
    id bigint PRIMARY KEY,
    room integer NOT NULL,
    night date NOT NULL,
    CONSTRAINT booking_once UNIQUE (room, night)
);
