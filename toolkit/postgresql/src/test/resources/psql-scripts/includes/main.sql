\i parts/first.sql
\i  'parts/with space.sql'
\i parts/missing.sql
\ir parts/first.sql;
\cd parts
\i deeper/second.sql
\include_relative parts/deeper/quits.sql
INSERT INTO log VALUES ('main');
\i
