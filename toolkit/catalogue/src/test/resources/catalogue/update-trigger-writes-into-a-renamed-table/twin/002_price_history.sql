ALTER TABLE price_log RENAME TO price_history;
CREATE OR REPLACE FUNCTION log_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO price_history (price_id, amount) VALUES (OLD.id, OLD.amount);
    RETURN NEW;
END $$;
