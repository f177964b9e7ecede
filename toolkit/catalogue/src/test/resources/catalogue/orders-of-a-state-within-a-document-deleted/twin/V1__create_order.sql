CREATE TABLE purchase (id bigint PRIMARY KEY, document jsonb NOT NULL, note text);
