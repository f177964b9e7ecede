-- psql: schema=app amount=12.50
\set who O'Neil
\set who 'O''Neil'
\set back 'a\\b'
\set odd 'Odd "name"'
\set list '1), (2), (3'
\set nothing
\set many a b 'c d' e
\set copy :who x
\set recursive ':recursive 1'
\set semi 'CREATE TABLE s1 (a int); CREATE TABLE s2 (a int)'
CREATE SCHEMA :schema;
SET search_path TO :"schema";
CREATE TABLE :odd_undefined (x int);
CREATE TABLE :"odd" (who text, amount numeric(10, 2), known boolean);
INSERT INTO :"odd" VALUES (:'who', :amount, :{?who}), (:'back', :amount::numeric, :{?unknown}), (:'many', 0, true);
INSERT INTO :"odd" VALUES (':who', 1, false), ($$:who$$, 2, false), (:'copy', 3, false) /* :who */ -- :who
;
CREATE TABLE n (a int);
INSERT INTO n VALUES (:list);
INSERT INTO n SELECT a[1:2] FROM (SELECT ARRAY[1, 2]) x (a);
INSERT INTO n SELECT (ARRAY[7, 8, 9])[1:1][1];
:semi;
SELECT :recursive;
INSERT INTO n VALUES (:nothing 4);
\unset who
INSERT INTO :"odd" VALUES (:'who', 5, false);
\set
\unset
\set bad-name x
\set AUTOCOMMIT perhaps
\set x 1 \set y 2 \\ INSERT INTO n VALUES (:x:y);
INSERT INTO n VALUES (:x + :y);
INSERT INTO n VALUES (:x); \set x 100 \\ INSERT INTO n VALUES (:x);
\set comment 5 -- not a comment
INSERT INTO :"odd" VALUES (:'comment', 6, true);
