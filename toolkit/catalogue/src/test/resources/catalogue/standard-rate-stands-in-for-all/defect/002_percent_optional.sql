ALTER TABLE article ALTER COLUMN percent DROP NOT NULL;
UPDATE article SET percent = NULL;
