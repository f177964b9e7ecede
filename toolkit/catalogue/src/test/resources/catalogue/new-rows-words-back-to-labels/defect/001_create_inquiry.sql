CREATE TYPE channel AS ENUM ('web', 'phone', 'other');
CREATE TABLE inquiry (
    id bigint PRIMARY KEY,
    channel channel NOT NULL
);
