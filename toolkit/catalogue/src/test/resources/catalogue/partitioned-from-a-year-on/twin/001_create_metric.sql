CREATE TABLE metric (
    id bigint NOT NULL,
    taken_on date NOT NULL,
    PRIMARY KEY (id, taken_on)
);
INSERT INTO metric (id, taken_on) VALUES (1, '1999-12-31'), (2, '2000-01-01');
