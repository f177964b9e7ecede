CREATE TYPE job_state AS ENUM ('open', 'done');
CREATE TABLE job (
    id bigint PRIMARY KEY,
    state job_state NOT NULL
);
