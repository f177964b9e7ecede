ALTER TABLE price_history RENAME TO price_log;
CREATE OR REPLACE FUNCTION log_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO price_log (price_id, amount) VALUES (OLD.id, OLD.amount);
    RETURN NEW;
END $$;
