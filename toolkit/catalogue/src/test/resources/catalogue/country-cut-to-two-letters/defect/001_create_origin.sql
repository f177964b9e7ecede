CREATE TABLE origin (
    id bigint PRIMARY KEY,
    country char(3) NOT NULL CHECK (country IN ('AUS', 'AUT', 'DEU', 'NOR'))
);
