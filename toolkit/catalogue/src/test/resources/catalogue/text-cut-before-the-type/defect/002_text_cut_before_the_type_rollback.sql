ALTER TABLE headline ALTER COLUMN line TYPE text;
