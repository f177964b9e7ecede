CREATE TABLE letter_line (
    letter bigint NOT NULL REFERENCES letter,
    place integer NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (letter, place)
);
INSERT INTO letter_line (letter, place, line)
    SELECT letter.id, place, line FROM letter, string_to_table(body, E'\n') WITH ORDINALITY AS t (line, place);
ALTER TABLE letter DROP COLUMN body;
