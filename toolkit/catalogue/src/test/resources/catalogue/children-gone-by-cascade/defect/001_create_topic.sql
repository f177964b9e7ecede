CREATE TABLE topic (
    id bigint PRIMARY KEY,
    name varchar(40) NOT NULL,
    closed boolean NOT NULL
);
CREATE TABLE comment (
    id bigint PRIMARY KEY,
    topic bigint NOT NULL REFERENCES topic ON DELETE CASCADE
);
CREATE INDEX comment_topic ON comment (topic);
