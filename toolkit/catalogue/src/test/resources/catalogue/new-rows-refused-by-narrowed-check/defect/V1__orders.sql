CREATE TABLE orders (
    id bigint PRIMARY KEY,
    state text NOT NULL CONSTRAINT known_state CHECK (state IN ('open', 'paid', 'shipped')),
    total numeric(12, 2) NOT NULL
);
