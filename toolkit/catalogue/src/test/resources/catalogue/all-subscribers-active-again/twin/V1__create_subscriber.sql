CREATE TABLE subscriber (
    id bigint PRIMARY KEY,
    mail varchar(80) NOT NULL,
    active boolean
);
