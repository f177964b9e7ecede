CREATE TABLE folder (
    id bigint PRIMARY KEY,
    parent_id bigint REFERENCES folder (id),
    title text NOT NULL
);
CREATE INDEX folder_parent ON folder (parent_id);
INSERT INTO folder (id, parent_id, title) VALUES (1, NULL, 'All'), (2, NULL, 'Archive');
