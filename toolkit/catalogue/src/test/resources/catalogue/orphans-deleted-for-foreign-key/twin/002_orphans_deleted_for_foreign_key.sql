CREATE TABLE song_without_album (
    id bigint PRIMARY KEY,
    album bigint NOT NULL
);
INSERT INTO song_without_album (id, album)
    SELECT id, album FROM song WHERE NOT EXISTS (SELECT FROM album WHERE album.id = song.album);
DELETE FROM song WHERE id IN (SELECT id FROM song_without_album);
ALTER TABLE song ADD CONSTRAINT song_album_fk FOREIGN KEY (album) REFERENCES album;
