INSERT INTO registry.schema_version (version, script) VALUES (:version, :'script');
COMMIT;
\echo :script 'is done'
