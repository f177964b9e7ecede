SELECT pg_sleep(0.4);
CREATE TABLE word (id bigint PRIMARY KEY);
