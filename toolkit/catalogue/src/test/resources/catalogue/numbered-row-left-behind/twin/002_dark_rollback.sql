DELETE FROM setting WHERE name = 'dark mode' AND value = 'on';
ALTER TABLE setting DROP COLUMN note;
