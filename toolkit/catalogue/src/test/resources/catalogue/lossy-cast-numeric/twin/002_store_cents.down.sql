-- A row that was written with cents only, or whose cents were corrected since, goes back with its cents.
UPDATE payment SET amount_exact = amount WHERE trunc(amount_exact, 2) IS DISTINCT FROM amount;
ALTER TABLE payment DROP COLUMN amount;
ALTER TABLE payment RENAME COLUMN amount_exact TO amount;
ALTER TABLE payment ALTER COLUMN amount SET NOT NULL;
