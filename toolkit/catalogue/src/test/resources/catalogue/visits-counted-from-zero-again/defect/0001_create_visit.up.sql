CREATE TABLE shop (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE visit (id bigint PRIMARY KEY, shop_id bigint NOT NULL REFERENCES shop (id), minutes integer NOT NULL);
CREATE INDEX visit_shop ON visit (shop_id);
CREATE TABLE shop_visits (shop_id bigint PRIMARY KEY, visits integer NOT NULL);
CREATE FUNCTION count_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO shop_visits AS v (shop_id, visits) VALUES (NEW.shop_id, 0)
        ON CONFLICT (shop_id) DO UPDATE SET visits = v.visits + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER count_visit AFTER INSERT ON visit FOR EACH ROW EXECUTE FUNCTION count_visit();
CREATE FUNCTION only_by_triggers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION 'shop_visits is written by triggers only';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_by_triggers BEFORE INSERT ON shop_visits FOR EACH ROW EXECUTE FUNCTION only_by_triggers();
