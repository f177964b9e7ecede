\set version 12
\set script 012_locking
\set direction up
\ir common/begin.sql

CREATE FUNCTION auth.forget_sessions() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF NEW.state = 'locked' AND OLD.state <> 'locked' THEN
    UPDATE auth.session SET closed_at = now() WHERE user_no = NEW.user_no AND closed_at IS NULL;
  END IF;
  RETURN NEW;
END;
$body$;
CREATE TRIGGER forget_sessions AFTER UPDATE OF state ON auth.user_account
  FOR EACH ROW EXECUTE FUNCTION auth.forget_sessions();
ALTER TABLE auth.user_account ADD COLUMN locked_because varchar(200);

\ir common/done_up.sql
