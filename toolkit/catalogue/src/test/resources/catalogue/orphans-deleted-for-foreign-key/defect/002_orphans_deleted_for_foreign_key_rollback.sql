ALTER TABLE song DROP CONSTRAINT song_album_fk;
