ALTER TABLE answer ALTER COLUMN body DROP NOT NULL;
UPDATE answer SET body = NULLIF(body, '');
