CREATE TABLE deleted_listing (
    id bigint PRIMARY KEY,
    title varchar(60) NOT NULL,
    deleted_at timestamptz NOT NULL
);
INSERT INTO deleted_listing (id, title, deleted_at)
    SELECT id, title, deleted_at FROM listing WHERE deleted_at IS NOT NULL;
DELETE FROM listing WHERE deleted_at IS NOT NULL;
ALTER TABLE listing DROP COLUMN deleted_at;
