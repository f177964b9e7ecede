CREATE TABLE delivery_new (
    id bigint PRIMARY KEY,
    address text NOT NULL,
    weight integer NOT NULL
);
INSERT INTO delivery_new SELECT id, address, weight FROM delivery WHERE address IS NOT NULL;
DROP TABLE delivery;
ALTER TABLE delivery_new RENAME TO delivery;
