CREATE TABLE profile (
    id bigint PRIMARY KEY,
    data jsonb NOT NULL
);
INSERT INTO profile (id, data) VALUES
    (1, '{"phone": "0151 1", "fax": null}'), (2, '{"phone": 49151, "town": "Kiel"}'), (3, '{}');
