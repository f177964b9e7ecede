ALTER TABLE activity_link RENAME COLUMN target TO url;
