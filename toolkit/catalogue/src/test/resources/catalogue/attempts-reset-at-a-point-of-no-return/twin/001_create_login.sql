CREATE TABLE login (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL,
    attempts integer NOT NULL,
    last_at timestamptz
);
