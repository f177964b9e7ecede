ALTER TABLE song DROP CONSTRAINT song_album_fk;
INSERT INTO song (id, album) SELECT id, album FROM song_without_album;
DROP TABLE song_without_album;
