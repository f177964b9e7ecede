-- migrate:up
CREATE TABLE seat (
    id bigint PRIMARY KEY,
    number integer NOT NULL,
    CONSTRAINT seat_number_taken UNIQUE (number)
);

-- migrate:down
DROP TABLE seat;
