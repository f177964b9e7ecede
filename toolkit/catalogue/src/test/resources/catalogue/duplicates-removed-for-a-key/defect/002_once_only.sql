DELETE FROM subscription AS later USING subscription AS earlier
WHERE later.reader = earlier.reader AND later.magazine = earlier.magazine AND later.id > earlier.id;
ALTER TABLE subscription ADD CONSTRAINT subscription_once UNIQUE (reader, magazine);
