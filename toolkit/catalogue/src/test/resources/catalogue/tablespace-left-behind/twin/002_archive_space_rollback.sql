ALTER TABLE account SET TABLESPACE pg_default;
DROP TABLESPACE archive_space;
