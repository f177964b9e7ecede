-- migrate:up
CREATE TABLE contract (
    id uuid PRIMARY KEY,
    number bigint NOT NULL UNIQUE,
    partner varchar(80) NOT NULL
);
INSERT INTO contract (id, number, partner) VALUES
    ('7d444840-9dc0-11d1-b245-5ffdce74fad2', 1, 'first partner'),
    ('7d444840-9dc0-11d1-b245-5ffdce74fad3', 2, 'second partner');

-- migrate:down
DROP TABLE contract;
