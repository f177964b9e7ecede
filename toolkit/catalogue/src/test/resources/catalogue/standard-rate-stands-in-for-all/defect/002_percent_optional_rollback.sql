UPDATE article SET percent = (SELECT percent FROM rate WHERE standard ORDER BY code LIMIT 1);
ALTER TABLE article ALTER COLUMN percent SET NOT NULL;
