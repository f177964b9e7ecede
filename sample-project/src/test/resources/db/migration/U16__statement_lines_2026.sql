ALTER TABLE statement_line DETACH PARTITION statement_line_2026;

INSERT INTO statement_line (statement_id, line_no, booked_on, amount, text)
SELECT statement_id, line_no, booked_on, amount, text FROM statement_line_2026;

DROP TABLE statement_line_2026;
