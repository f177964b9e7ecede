CREATE TABLE b (id int);
\ir deeper/second.sql
CREATE TABLE never_too (id int);
