UPDATE note SET author = NULL WHERE author NOT IN (SELECT name FROM author);
ALTER TABLE note VALIDATE CONSTRAINT note_author;
