CREATE OR REPLACE VIEW euro_price AS SELECT id, currency, amount, note FROM price WHERE currency = 'EUR';
