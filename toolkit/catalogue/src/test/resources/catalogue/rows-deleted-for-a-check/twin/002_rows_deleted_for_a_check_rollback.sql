ALTER TABLE bid DROP CONSTRAINT bid_amount_check;
INSERT INTO bid (id, amount) SELECT id, amount FROM void_bid;
DROP TABLE void_bid;
