DROP TABLE post_tag;
