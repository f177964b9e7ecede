CREATE TABLE visitor (
    id bigint PRIMARY KEY,
    mail varchar(80) NOT NULL,
    phone varchar(30) NOT NULL
);
