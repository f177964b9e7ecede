CREATE TABLE t (word text);
CREATE TEMP TABLE gone (word text);
SET search_path TO pg_catalog;
\set here :DBNAME
\c :here
INSERT INTO t VALUES ('again');
INSERT INTO gone VALUES ('never');
\connect - :USER
