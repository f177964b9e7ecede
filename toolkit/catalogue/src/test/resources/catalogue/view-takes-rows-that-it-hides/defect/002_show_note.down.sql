DROP VIEW euro_price;
CREATE VIEW euro_price AS SELECT id, currency, amount FROM price WHERE currency = 'EUR' WITH CHECK OPTION;
