CREATE TABLE page_view (
    id bigint PRIMARY KEY,
    views integer NOT NULL
);
