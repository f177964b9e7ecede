CREATE TABLE void_bid AS SELECT id, amount FROM bid WHERE amount <= 0;
ALTER TABLE void_bid ADD PRIMARY KEY (id);
DELETE FROM bid WHERE amount <= 0;
ALTER TABLE bid ADD CONSTRAINT bid_amount_check CHECK (amount > 0);
