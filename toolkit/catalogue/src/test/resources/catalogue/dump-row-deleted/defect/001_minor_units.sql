ALTER TABLE currency ADD COLUMN minor_units integer NOT NULL DEFAULT 2;
UPDATE currency SET minor_units = 0 WHERE code = 'JPY';
