CREATE TABLE event (
    id bigint PRIMARY KEY,
    happened_at timestamptz NOT NULL
);
INSERT INTO event (id, happened_at) VALUES (1, '2024-05-06 07:08:09.123456+00');
