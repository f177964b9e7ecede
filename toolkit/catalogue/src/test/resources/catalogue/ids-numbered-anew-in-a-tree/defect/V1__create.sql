CREATE TABLE category (
    id bigint PRIMARY KEY,
    parent_id bigint CONSTRAINT category_parent REFERENCES category,
    name text NOT NULL,
    budget numeric(12,2) NOT NULL
);
CREATE INDEX category_parent_id ON category (parent_id);
