CREATE TABLE product (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL
);
INSERT INTO product (id, title) VALUES (1, 'Oak  table'), (2, 'Oak table');
