ALTER TABLE tag ADD COLUMN color text;
