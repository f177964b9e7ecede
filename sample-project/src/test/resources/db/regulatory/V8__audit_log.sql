-- Who changed what: kept for as long as a supervisor may ask.
CREATE TABLE regulatory.audit_log (
    id         bigint      GENERATED ALWAYS AS IDENTITY,
    table_name name        NOT NULL,
    action     char(1)     NOT NULL,
    before     jsonb,
    after      jsonb,
    changed_by text        NOT NULL DEFAULT session_user,
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_log_pkey PRIMARY KEY (id),
    CONSTRAINT audit_log_action_known CHECK (action IN ('I', 'U', 'D')),
    CONSTRAINT audit_log_has_image CHECK (before IS NOT NULL OR after IS NOT NULL)
);

CREATE INDEX audit_log_row_idx ON regulatory.audit_log (table_name, (coalesce(after, before) ->> 'id'));
CREATE INDEX audit_log_time_idx ON regulatory.audit_log USING brin (changed_at);

CREATE FUNCTION regulatory.note_change() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = pg_catalog, regulatory, pg_temp AS $$
BEGIN
    INSERT INTO regulatory.audit_log (table_name, action, before, after)
    VALUES (TG_TABLE_NAME, left(TG_OP, 1), to_jsonb(OLD), to_jsonb(NEW));
    RETURN NULL;
END;
$$;

CREATE TRIGGER report_audit AFTER INSERT OR UPDATE OR DELETE ON regulatory.report
    FOR EACH ROW EXECUTE FUNCTION regulatory.note_change();
CREATE TRIGGER validation_rule_audit AFTER UPDATE OR DELETE ON regulatory.validation_rule
    FOR EACH ROW EXECUTE FUNCTION regulatory.note_change();

-- What was sent cannot be unsent.
CREATE FUNCTION regulatory.keep_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.instance IS DISTINCT FROM OLD.instance OR NEW.submitted_at IS DISTINCT FROM OLD.submitted_at THEN
        RAISE EXCEPTION 'submission % was sent at %; send a new attempt', OLD.id, OLD.submitted_at
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END;
$$;

CREATE TRIGGER submission_keep BEFORE UPDATE ON regulatory.submission
    FOR EACH ROW EXECUTE FUNCTION regulatory.keep_sent();
