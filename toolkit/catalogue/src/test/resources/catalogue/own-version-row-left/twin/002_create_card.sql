CREATE TABLE card (id bigint PRIMARY KEY);
INSERT INTO schema_version (version, note) VALUES (2, 'cards');
-- The table of a migration tool is its own affair, as one step too many here.
INSERT INTO schema_migrations (version) VALUES (2) ON CONFLICT DO NOTHING;
