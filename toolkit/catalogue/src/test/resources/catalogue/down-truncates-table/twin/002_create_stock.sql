CREATE TABLE stock AS
    SELECT article_no, sum(pieces) AS pieces FROM stock_movement GROUP BY article_no;
ALTER TABLE stock ADD PRIMARY KEY (article_no);
