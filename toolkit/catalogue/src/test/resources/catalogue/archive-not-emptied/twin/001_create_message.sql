CREATE TABLE message (
    id bigint PRIMARY KEY,
    body text NOT NULL,
    read boolean NOT NULL
);
