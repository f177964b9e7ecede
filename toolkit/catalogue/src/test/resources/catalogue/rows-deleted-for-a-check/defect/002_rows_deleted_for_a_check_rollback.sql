ALTER TABLE bid DROP CONSTRAINT bid_amount_check;
