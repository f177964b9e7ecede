CREATE TABLE article (
    id bigint PRIMARY KEY,
    tags text[] NOT NULL
);
