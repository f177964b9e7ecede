CREATE TABLE review (
    id bigint PRIMARY KEY,
    stars smallint NOT NULL CHECK (stars BETWEEN 0 AND 10)
);
