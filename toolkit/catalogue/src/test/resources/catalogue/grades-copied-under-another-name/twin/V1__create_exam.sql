CREATE TABLE exam (id bigint PRIMARY KEY, result integer NOT NULL CHECK (result > 1000));
