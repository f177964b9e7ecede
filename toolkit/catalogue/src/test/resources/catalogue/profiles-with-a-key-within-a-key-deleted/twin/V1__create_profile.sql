CREATE TABLE profile (id bigint PRIMARY KEY, settings jsonb NOT NULL, note text);
