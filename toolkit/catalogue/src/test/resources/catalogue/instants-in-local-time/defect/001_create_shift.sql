CREATE TABLE shift (
    id bigint PRIMARY KEY,
    begins timestamptz NOT NULL
);
INSERT INTO shift (id, begins) VALUES (1, '2024-10-27 00:30:00+00'), (2, '2024-10-27 01:30:00+00');
