ALTER TABLE venue ADD COLUMN street text, ADD COLUMN town text;
UPDATE venue SET street = place ->> 'street', town = place ->> 'town';
ALTER TABLE venue DROP COLUMN place;
