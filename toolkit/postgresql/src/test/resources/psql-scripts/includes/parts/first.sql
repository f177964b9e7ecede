CREATE TABLE IF NOT EXISTS log (word text);
INSERT INTO log VALUES ('first');
\ir deeper/second.sql
\i parts/deeper/second.sql
SELECT 'first again' AS unfinished
