UPDATE page SET slug = left(page.slug, 10) || '-' || twice.n
FROM (SELECT id, row_number() OVER (PARTITION BY slug ORDER BY id) AS n FROM page) AS twice
WHERE twice.id = page.id AND twice.n > 1;
ALTER TABLE page ADD CONSTRAINT page_slug_key UNIQUE (slug);
