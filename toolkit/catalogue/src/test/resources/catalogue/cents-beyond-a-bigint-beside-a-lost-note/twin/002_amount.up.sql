ALTER TABLE entry ADD COLUMN amount numeric;
UPDATE entry SET amount = cents / 100.00000000;
