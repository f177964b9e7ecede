DELETE FROM registry.schema_version WHERE version = :version;
COMMIT;
\echo :script 'is undone'
