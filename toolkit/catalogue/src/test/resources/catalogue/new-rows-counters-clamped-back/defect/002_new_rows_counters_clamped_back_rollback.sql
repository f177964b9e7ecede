ALTER TABLE page_view ALTER COLUMN views TYPE integer USING least(greatest(views, -2147483648), 2147483647);
