DELETE FROM book WHERE NOT EXISTS (SELECT FROM author WHERE author.id = book.author);
ALTER TABLE book ADD CONSTRAINT book_author_fk FOREIGN KEY (author) REFERENCES author;
