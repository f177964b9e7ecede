CREATE TABLE regulatory.holiday (
    jurisdiction regulatory.country_code NOT NULL,
    day          date                    NOT NULL,
    name         varchar(60)             NOT NULL,
    CONSTRAINT holiday_pkey PRIMARY KEY (jurisdiction, day),
    CONSTRAINT holiday_jurisdiction_fk FOREIGN KEY (jurisdiction)
        REFERENCES regulatory.jurisdiction (code) ON DELETE CASCADE
);

CREATE TABLE regulatory.calendar (
    obligation_id  bigint  NOT NULL,
    reference_date date    NOT NULL,
    due_on         date    NOT NULL,
    days_left      integer GENERATED ALWAYS AS (due_on - reference_date) STORED,
    note           text,
    CONSTRAINT calendar_pkey PRIMARY KEY (obligation_id, reference_date),
    CONSTRAINT calendar_obligation_fk FOREIGN KEY (obligation_id)
        REFERENCES regulatory.obligation (id) ON DELETE CASCADE,
    CONSTRAINT calendar_due_later CHECK (due_on > reference_date),
    CONSTRAINT calendar_in_our_time CHECK (reference_date BETWEEN '2014-01-01' AND '2099-12-31' AND due_on < '2101-01-01')
);

CREATE INDEX calendar_due_idx ON regulatory.calendar (due_on, obligation_id);

-- The first day from the given one on that is neither on a weekend nor a holiday.
CREATE FUNCTION regulatory.working_day(wanted date, place regulatory.country_code) RETURNS date
    LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
    candidate date := wanted;
BEGIN
    WHILE extract(isodow FROM candidate) > 5
        OR EXISTS (SELECT FROM regulatory.holiday h WHERE h.jurisdiction = place AND h.day = candidate)
    LOOP
        candidate := candidate + 1;
    END LOOP;
    RETURN candidate;
END;
$$;
COMMENT ON FUNCTION regulatory.working_day(date, regulatory.country_code) IS 'Moves a deadline off weekends and holidays';

INSERT INTO regulatory.holiday (jurisdiction, day, name) VALUES
    ('DE', '2026-05-01', 'Labour Day'),
    ('FR', '2026-05-08', 'Victory Day'),
    ('LU', '2026-05-09', 'Europe Day');

-- The quarters of one year for all that was due quarterly before.
INSERT INTO regulatory.calendar (obligation_id, reference_date, due_on)
SELECT o.id, q.day, regulatory.working_day((q.day + o.remittance)::date, o.jurisdiction)
FROM regulatory.obligation o
CROSS JOIN (VALUES (date '2026-03-31'), ('2026-06-30'), ('2026-09-30'), ('2026-12-31')) AS q (day)
WHERE o.frequency = 'QUARTERLY' AND o.legal_basis LIKE 'Regulation (EU) 2021/451%'
ORDER BY o.id, q.day;
