CREATE TABLE venue (
    id bigint PRIMARY KEY,
    place jsonb NOT NULL
);
INSERT INTO venue (id, place) VALUES (1, '{"street": "Quay 1", "town": "Kiel"}'), (2, '{"town": "Bergen", "floor": 2}');
