CREATE TABLE card (id bigint PRIMARY KEY);
INSERT INTO schema_version (version, note) VALUES (2, 'cards');
