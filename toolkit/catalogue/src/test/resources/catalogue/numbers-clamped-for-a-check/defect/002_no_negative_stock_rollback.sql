ALTER TABLE stock DROP CONSTRAINT stock_pieces_check;
