CREATE TYPE severity AS ENUM ('low', 'medium', 'high');
CREATE TABLE alarm (
    id bigint PRIMARY KEY,
    severity severity NOT NULL
);
