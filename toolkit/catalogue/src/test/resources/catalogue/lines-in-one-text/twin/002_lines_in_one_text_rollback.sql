BEGIN;
CREATE TABLE letter_line (
    letter bigint NOT NULL REFERENCES letter,
    place integer NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (letter, place)
);
INSERT INTO letter_line (letter, place, line)
    SELECT letter.id, (entry ->> 0)::integer, entry ->> 1 FROM letter, jsonb_array_elements(body) AS entry;
ALTER TABLE letter DROP COLUMN body;
COMMIT;
