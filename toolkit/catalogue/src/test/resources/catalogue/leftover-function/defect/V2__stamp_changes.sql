ALTER TABLE account ADD COLUMN changed_at timestamptz;

CREATE OR REPLACE FUNCTION stamp_changed_at() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    NEW.changed_at := clock_timestamp();
    RETURN NEW;
END;
$body$;

CREATE TRIGGER account_changed BEFORE UPDATE ON account
    FOR EACH ROW EXECUTE FUNCTION stamp_changed_at();
