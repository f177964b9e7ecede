CREATE TABLE template (
    name varchar(40) PRIMARY KEY,
    body varchar(200) NOT NULL
);
