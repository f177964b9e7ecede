ALTER TABLE letter ADD COLUMN body_head text GENERATED ALWAYS AS (left(body, 8000)) STORED;
