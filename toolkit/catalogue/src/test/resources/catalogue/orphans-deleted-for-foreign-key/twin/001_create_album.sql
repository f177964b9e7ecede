CREATE TABLE album (
    id bigint PRIMARY KEY
);
CREATE TABLE song (
    id bigint PRIMARY KEY,
    album bigint NOT NULL
);
CREATE INDEX song_album ON song (album);
