INSERT INTO log VALUES ('before');
\q
INSERT INTO log VALUES ('after');
