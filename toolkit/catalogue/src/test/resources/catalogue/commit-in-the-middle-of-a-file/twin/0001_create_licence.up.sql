CREATE TABLE licence (
    id bigint PRIMARY KEY,
    key_text varchar(40) NOT NULL,
    seats integer
);
