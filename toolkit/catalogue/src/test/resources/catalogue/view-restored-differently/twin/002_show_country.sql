CREATE OR REPLACE VIEW active_customer AS SELECT id, name, country FROM customer WHERE NOT blocked;
