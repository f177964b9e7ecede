ALTER TABLE letter ADD COLUMN body jsonb;
UPDATE letter SET body = (SELECT jsonb_agg(jsonb_build_array(place, line) ORDER BY place)
    FROM letter_line WHERE letter_line.letter = letter.id);
DROP TABLE letter_line;
