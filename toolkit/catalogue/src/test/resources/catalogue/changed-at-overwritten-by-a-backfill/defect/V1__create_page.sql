CREATE TABLE page (
    id bigint PRIMARY KEY,
    title varchar(80) NOT NULL,
    changed_at timestamptz
);
