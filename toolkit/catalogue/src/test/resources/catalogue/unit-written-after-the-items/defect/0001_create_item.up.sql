CREATE TABLE unit (no integer PRIMARY KEY, word text NOT NULL);
CREATE TABLE item (
    id bigint PRIMARY KEY,
    unit_no integer REFERENCES unit (no),
    pieces integer NOT NULL
);
CREATE INDEX item_unit ON item (unit_no);
