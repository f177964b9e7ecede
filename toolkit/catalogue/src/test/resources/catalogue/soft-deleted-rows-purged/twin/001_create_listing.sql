CREATE TABLE listing (
    id bigint PRIMARY KEY,
    title varchar(60) NOT NULL,
    deleted_at timestamptz
);
