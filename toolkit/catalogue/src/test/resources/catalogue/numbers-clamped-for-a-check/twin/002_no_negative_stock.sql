UPDATE stock SET pieces = 0 WHERE pieces < 0;
ALTER TABLE stock ADD CONSTRAINT stock_pieces_check CHECK (pieces >= 0);
