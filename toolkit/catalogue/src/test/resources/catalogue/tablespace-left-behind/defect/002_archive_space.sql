SET allow_in_place_tablespaces = on;
CREATE TABLESPACE archive_space LOCATION '';
ALTER TABLE account SET TABLESPACE archive_space;
