CREATE TABLE headline (
    id bigint PRIMARY KEY,
    line text NOT NULL
);
