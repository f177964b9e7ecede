ALTER TABLE post ADD COLUMN tags text[] NOT NULL DEFAULT '{}';
UPDATE post SET tags = (SELECT array_agg(tag ORDER BY tag) FROM post_tag WHERE post_tag.post = post.id)
    WHERE EXISTS (SELECT FROM post_tag WHERE post_tag.post = post.id);
ALTER TABLE post ALTER COLUMN tags DROP DEFAULT;
DROP TABLE post_tag;
