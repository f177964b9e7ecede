CREATE TABLE payment (
    id bigint PRIMARY KEY,
    payer varchar(60) NOT NULL,
    amount numeric(14,4) NOT NULL
);

CREATE FUNCTION round_amount() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.amount := round(NEW.amount, 2);
    RETURN NEW;
END;
$$;

CREATE TRIGGER payment_rounds BEFORE UPDATE ON payment
    FOR EACH ROW EXECUTE FUNCTION round_amount();
