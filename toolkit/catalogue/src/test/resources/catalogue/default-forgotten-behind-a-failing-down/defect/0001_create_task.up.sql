CREATE TABLE task (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL,
    state varchar(10) NOT NULL DEFAULT 'open'
);
