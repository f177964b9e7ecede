-- A partition cannot be made while rows of its range lie in the default partition: they move first.
CREATE TABLE statement_line_2026 (LIKE statement_line INCLUDING DEFAULTS INCLUDING CONSTRAINTS);

WITH moved AS (
    DELETE FROM statement_line_default
    WHERE booked_on >= '2026-01-01' AND booked_on < '2027-01-01'
    RETURNING statement_id, line_no, booked_on, amount, text
)
INSERT INTO statement_line_2026 (statement_id, line_no, booked_on, amount, text)
SELECT statement_id, line_no, booked_on, amount, text FROM moved;

ALTER TABLE statement_line ATTACH PARTITION statement_line_2026
    FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
