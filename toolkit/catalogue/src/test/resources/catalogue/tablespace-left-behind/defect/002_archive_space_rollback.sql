ALTER TABLE account SET TABLESPACE pg_default;
