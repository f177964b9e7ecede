ALTER TABLE venue ADD COLUMN place jsonb;
UPDATE venue SET place = jsonb_strip_nulls(jsonb_build_object('street', street, 'town', town));
ALTER TABLE venue ALTER COLUMN place SET NOT NULL, DROP COLUMN street, DROP COLUMN town;
