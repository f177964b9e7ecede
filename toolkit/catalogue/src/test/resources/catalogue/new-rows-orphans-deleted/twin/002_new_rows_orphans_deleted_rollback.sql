ALTER TABLE book ADD CONSTRAINT book_author_fk FOREIGN KEY (author) REFERENCES author;
