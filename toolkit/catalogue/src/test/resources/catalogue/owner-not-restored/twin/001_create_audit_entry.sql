CREATE TABLE audit_entry (
    id bigint PRIMARY KEY,
    action varchar(40) NOT NULL,
    happened_at timestamptz NOT NULL
);
