CREATE TABLE a (id int);
\set ON_ERROR_STOP on
\i parts/first.sql
CREATE TABLE never (id int);
