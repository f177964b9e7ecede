ALTER TABLE contract ADD COLUMN is_old boolean;
UPDATE contract SET is_old = true, reference = substr(reference, 5) WHERE reference LIKE 'old-%';
