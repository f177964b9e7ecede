ALTER TABLE listing ADD COLUMN deleted_at timestamptz;
INSERT INTO listing (id, title, deleted_at) SELECT id, title, deleted_at FROM deleted_listing;
DROP TABLE deleted_listing;
