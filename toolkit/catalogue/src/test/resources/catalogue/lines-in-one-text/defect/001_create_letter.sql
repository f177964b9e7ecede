CREATE TABLE letter (
    id bigint PRIMARY KEY
);
CREATE TABLE letter_line (
    letter bigint NOT NULL REFERENCES letter,
    place integer NOT NULL,
    line text NOT NULL,
    PRIMARY KEY (letter, place)
);
INSERT INTO letter (id) VALUES (1);
INSERT INTO letter_line (letter, place, line) VALUES (1, 1, 'Dear all'), (1, 2, E'first\nsecond');
