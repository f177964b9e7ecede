CREATE TABLE buoy (
    id bigint PRIMARY KEY,
    place point NOT NULL
);
INSERT INTO buoy (id, place) VALUES (1, '(54.32345678901,10.1)');
