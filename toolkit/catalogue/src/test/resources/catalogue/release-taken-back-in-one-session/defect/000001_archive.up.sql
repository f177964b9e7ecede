CREATE SCHEMA archive;
CREATE TABLE archive.note (note_id bigint PRIMARY KEY, body text NOT NULL);
