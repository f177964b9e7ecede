CREATE TABLE price (
    id bigint PRIMARY KEY,
    currency char(3) NOT NULL,
    amount numeric(14,2) NOT NULL,
    note varchar(40)
);
CREATE VIEW euro_price AS SELECT id, currency, amount FROM price WHERE currency = 'EUR' WITH CHECK OPTION;
