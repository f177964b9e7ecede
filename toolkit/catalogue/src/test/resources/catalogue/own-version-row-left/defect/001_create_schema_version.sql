CREATE TABLE schema_version (
    version integer PRIMARY KEY,
    note varchar(80) NOT NULL
);
CREATE TABLE schema_migrations (version bigint PRIMARY KEY);
INSERT INTO schema_version (version, note) VALUES (1, 'start');
