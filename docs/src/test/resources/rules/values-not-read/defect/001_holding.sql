CREATE TABLE holding (
    id bigint PRIMARY KEY,
    part numeric(12,2) NOT NULL,
    whole numeric(12,2) NOT NULL,
    share numeric GENERATED ALWAYS AS (part / whole) VIRTUAL
);
INSERT INTO holding (id, part, whole) VALUES (1, 10.00, 40.00), (2, 0.00, 0.00);
