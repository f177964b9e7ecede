CREATE TABLE channel_member (
    id bigint PRIMARY KEY,
    role varchar(20) NOT NULL
);
