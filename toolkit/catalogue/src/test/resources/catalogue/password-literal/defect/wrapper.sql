GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO migration_owner;
