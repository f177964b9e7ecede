CREATE TABLE badge (
    id integer PRIMARY KEY,
    holder varchar(80) NOT NULL
);
INSERT INTO badge (id, holder) VALUES (1, 'Ada'), (2, 'Grace'), (3, 'Edsger');
