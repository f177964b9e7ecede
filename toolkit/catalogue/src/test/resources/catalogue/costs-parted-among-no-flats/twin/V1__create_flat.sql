CREATE TABLE flat (
    id bigint PRIMARY KEY,
    rented boolean NOT NULL
);
CREATE TABLE cost (
    id bigint PRIMARY KEY,
    per_flat numeric(8,2) NOT NULL
);
