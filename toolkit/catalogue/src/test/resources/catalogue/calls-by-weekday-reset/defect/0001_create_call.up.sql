CREATE TABLE line (id integer PRIMARY KEY);
CREATE TABLE call (
    id bigint PRIMARY KEY,
    line_id integer NOT NULL REFERENCES line (id),
    weekday smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7)
);
CREATE INDEX call_line ON call (line_id);
CREATE TABLE call_count (
    line_id integer NOT NULL,
    weekday smallint NOT NULL,
    calls numeric(10,0) NOT NULL,
    PRIMARY KEY (line_id, weekday)
);
CREATE FUNCTION only_by_triggers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF pg_trigger_depth() < 2 THEN
        RAISE EXCEPTION '% is written by triggers only', TG_TABLE_NAME;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_by_triggers BEFORE INSERT ON call_count FOR EACH ROW EXECUTE FUNCTION only_by_triggers();
CREATE FUNCTION count_call() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO call_count AS c (line_id, weekday, calls) VALUES (NEW.line_id, NEW.weekday, 0)
        ON CONFLICT (line_id, weekday) DO UPDATE SET calls = c.calls + 1;
    RETURN NEW;
END $$;
CREATE TRIGGER count_call AFTER INSERT ON call FOR EACH ROW EXECUTE FUNCTION count_call();
