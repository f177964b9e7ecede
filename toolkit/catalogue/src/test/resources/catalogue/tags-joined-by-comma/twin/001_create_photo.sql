CREATE TABLE photo (
    id bigint PRIMARY KEY,
    tags text[] NOT NULL
);
INSERT INTO photo (id, tags) VALUES (1, '{"Kiel, harbor",ship}');
