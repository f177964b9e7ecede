ALTER TABLE orders DROP CONSTRAINT known_state;
ALTER TABLE orders ADD CONSTRAINT known_state CHECK (state IN ('open', 'paid', 'shipped'));
