ALTER TABLE stock DROP CONSTRAINT stock_pieces_check;
UPDATE stock SET pieces = -missing FROM shortage WHERE shortage.article = stock.article;
DROP TABLE shortage;
