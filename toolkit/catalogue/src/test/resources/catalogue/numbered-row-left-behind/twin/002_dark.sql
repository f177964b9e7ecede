INSERT INTO setting (name, value) VALUES ('dark mode', 'on');
ALTER TABLE setting ADD COLUMN note text;
