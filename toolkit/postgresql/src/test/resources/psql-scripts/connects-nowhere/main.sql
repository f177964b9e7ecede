CREATE TABLE t (word text);
\c no_such_database
CREATE TABLE never (word text);
