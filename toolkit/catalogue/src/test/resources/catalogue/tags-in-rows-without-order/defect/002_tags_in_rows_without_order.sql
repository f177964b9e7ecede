CREATE TABLE post_tag (
    post bigint NOT NULL REFERENCES post,
    tag text NOT NULL,
    PRIMARY KEY (post, tag)
);
INSERT INTO post_tag (post, tag)
    SELECT post.id, tag FROM post, unnest(tags) AS tag WHERE tag IS NOT NULL ON CONFLICT DO NOTHING;
ALTER TABLE post DROP COLUMN tags;
