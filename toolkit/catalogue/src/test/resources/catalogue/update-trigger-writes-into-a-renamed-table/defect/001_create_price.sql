CREATE TABLE price (
    id bigint PRIMARY KEY,
    amount numeric(10,2) NOT NULL
);
CREATE TABLE price_log (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    price_id bigint NOT NULL,
    amount numeric(10,2) NOT NULL
);
CREATE FUNCTION log_price() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO price_log (price_id, amount) VALUES (OLD.id, OLD.amount);
    RETURN NEW;
END $$;
CREATE TRIGGER log_price BEFORE UPDATE ON price FOR EACH ROW EXECUTE FUNCTION log_price();
