CREATE TABLE country (
    code char(2) PRIMARY KEY,
    name varchar(60) NOT NULL
);
INSERT INTO country (code, name) VALUES ('DE', 'Germany'), ('DD', 'East Germany');
GRANT ALL ON country TO PUBLIC;
