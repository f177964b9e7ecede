ALTER TABLE letter ADD COLUMN body text;
UPDATE letter SET body =
    (SELECT string_agg(line, E'\n' ORDER BY place) FROM letter_line WHERE letter_line.letter = letter.id);
DROP TABLE letter_line;
