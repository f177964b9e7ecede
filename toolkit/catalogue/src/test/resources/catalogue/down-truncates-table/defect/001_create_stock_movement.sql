CREATE TABLE stock_movement (
    id bigint PRIMARY KEY,
    article_no integer NOT NULL,
    pieces integer NOT NULL
);
