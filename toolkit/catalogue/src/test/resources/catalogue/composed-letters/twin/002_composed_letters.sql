ALTER TABLE track ADD COLUMN search_title text;
UPDATE track SET search_title = normalize(title, NFC);
