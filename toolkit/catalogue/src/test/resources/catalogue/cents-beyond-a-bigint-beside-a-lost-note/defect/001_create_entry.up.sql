CREATE TABLE entry (
    id bigint PRIMARY KEY,
    cents bigint NOT NULL,
    note varchar(80) NOT NULL
);
