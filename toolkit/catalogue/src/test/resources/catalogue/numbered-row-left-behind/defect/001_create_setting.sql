CREATE TABLE setting (
    id serial PRIMARY KEY,
    name varchar(40) NOT NULL,
    value text
);
INSERT INTO setting (name, value) VALUES ('language', 'de');
