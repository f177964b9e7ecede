CREATE TABLE customer (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE purchase_order (
    id bigint PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customer (id),
    amount integer NOT NULL
);
CREATE INDEX purchase_order_customer ON purchase_order (customer_id);
CREATE TABLE customer_points (customer_id bigint PRIMARY KEY, points integer NOT NULL);
CREATE FUNCTION only_by_triggers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '% is written by triggers only', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_by_triggers BEFORE INSERT ON customer_points FOR EACH ROW EXECUTE FUNCTION only_by_triggers();
CREATE FUNCTION no_points() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO customer_points (customer_id, points) VALUES (NEW.id, 0);
    RETURN NEW;
END $$;
CREATE TRIGGER no_points AFTER INSERT ON customer FOR EACH ROW EXECUTE FUNCTION no_points();
CREATE FUNCTION add_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE customer_points SET points = points + 1 WHERE customer_id = NEW.customer_id AND NEW.amount > 90000;
    RETURN NEW;
END $$;
CREATE TRIGGER add_point AFTER INSERT ON purchase_order FOR EACH ROW EXECUTE FUNCTION add_point();
