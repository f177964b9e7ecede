ALTER TABLE subscription DROP CONSTRAINT subscription_once;
INSERT INTO subscription (id, reader, magazine) SELECT id, reader, magazine FROM subscription_twice;
DROP TABLE subscription_twice;
