CREATE TABLE unit_name (
    code varchar(2) PRIMARY KEY,
    name varchar(40) NOT NULL
);
INSERT INTO unit_name (code, name) VALUES ('kg', 'kilogram'), ('m', 'meter');
