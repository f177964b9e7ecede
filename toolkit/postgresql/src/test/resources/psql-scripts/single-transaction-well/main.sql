-- psql: -1
CREATE TABLE t (word text);
COPY t FROM stdin;
a
b
\.
\ir part.sql
