CREATE TABLE claim (
    id bigint PRIMARY KEY,
    kind varchar(10) NOT NULL CHECK (kind IN ('water', 'fire', 'theft', 'hail'))
);
