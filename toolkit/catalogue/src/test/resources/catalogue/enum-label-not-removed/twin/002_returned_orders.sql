-- Whether an order came back is a fact of its own: the status keeps the labels that the old version knows.
ALTER TABLE orders ADD COLUMN returned_on date;
