DELETE FROM song WHERE NOT EXISTS (SELECT FROM album WHERE album.id = song.album);
ALTER TABLE song ADD CONSTRAINT song_album_fk FOREIGN KEY (album) REFERENCES album;
