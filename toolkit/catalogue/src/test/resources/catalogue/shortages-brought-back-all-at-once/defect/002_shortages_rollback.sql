ALTER TABLE stock DROP CONSTRAINT stock_pieces_check;
UPDATE stock SET pieces = -(SELECT missing FROM shortage)
    WHERE article IN (SELECT article FROM shortage);
DROP TABLE shortage;
