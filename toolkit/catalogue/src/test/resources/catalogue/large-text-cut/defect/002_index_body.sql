UPDATE letter SET body = left(body, 8000);
ALTER TABLE letter ADD COLUMN read_at timestamptz;
