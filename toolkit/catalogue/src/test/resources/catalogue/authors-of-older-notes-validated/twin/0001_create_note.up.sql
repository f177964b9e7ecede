CREATE TABLE author (name text PRIMARY KEY);
CREATE TABLE note (id bigint PRIMARY KEY, author text, words text NOT NULL);
CREATE INDEX note_author_index ON note (author);
