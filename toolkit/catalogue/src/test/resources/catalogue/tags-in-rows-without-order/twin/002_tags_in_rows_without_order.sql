CREATE TABLE post_tag (
    post bigint NOT NULL REFERENCES post,
    place integer NOT NULL,
    tag text,
    PRIMARY KEY (post, place)
);
INSERT INTO post_tag (post, place, tag)
    SELECT post.id, place, tag FROM post, unnest(tags) WITH ORDINALITY AS u (tag, place);
