ALTER TABLE book DROP CONSTRAINT book_author_fk;
