CREATE TABLE author (
    id bigint PRIMARY KEY
);
CREATE TABLE book (
    id bigint PRIMARY KEY,
    author bigint NOT NULL,
    CONSTRAINT book_author_fk FOREIGN KEY (author) REFERENCES author
);
CREATE INDEX book_author ON book (author);
