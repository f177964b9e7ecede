CREATE TABLE subscription_twice AS
    SELECT * FROM subscription AS later WHERE EXISTS (
        SELECT FROM subscription AS earlier
        WHERE later.reader = earlier.reader AND later.magazine = earlier.magazine AND later.id > earlier.id);
ALTER TABLE subscription_twice ADD PRIMARY KEY (id);
DELETE FROM subscription WHERE id IN (SELECT id FROM subscription_twice);
ALTER TABLE subscription ADD CONSTRAINT subscription_once UNIQUE (reader, magazine);
