ALTER TABLE page_view ALTER COLUMN views TYPE bigint;
