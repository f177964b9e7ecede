DROP TABLE letter_line;
DROP TABLE letter;
