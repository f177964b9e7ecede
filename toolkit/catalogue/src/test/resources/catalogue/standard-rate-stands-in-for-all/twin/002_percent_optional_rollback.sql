UPDATE article SET percent = coalesce((SELECT percent FROM rate WHERE standard ORDER BY code LIMIT 1), 0)
    WHERE percent IS NULL;
ALTER TABLE article ALTER COLUMN percent SET NOT NULL;
