CREATE DOMAIN percentage AS integer CONSTRAINT percentage_range CHECK (VALUE >= 0 AND VALUE <= 100);
CREATE TABLE discount (
    id bigint PRIMARY KEY,
    reduction percentage NOT NULL
);
