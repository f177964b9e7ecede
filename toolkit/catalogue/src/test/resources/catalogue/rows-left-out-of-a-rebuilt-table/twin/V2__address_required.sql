CREATE TABLE delivery_without_address (
    id bigint PRIMARY KEY,
    weight integer NOT NULL
);
INSERT INTO delivery_without_address SELECT id, weight FROM delivery WHERE address IS NULL;
CREATE TABLE delivery_new (
    id bigint PRIMARY KEY,
    address text NOT NULL,
    weight integer NOT NULL
);
INSERT INTO delivery_new SELECT id, address, weight FROM delivery WHERE address IS NOT NULL;
DROP TABLE delivery;
ALTER TABLE delivery_new RENAME TO delivery;
