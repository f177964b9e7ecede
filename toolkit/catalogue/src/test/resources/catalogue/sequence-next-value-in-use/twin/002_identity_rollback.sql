ALTER TABLE ticket ALTER COLUMN number DROP IDENTITY;
CREATE SEQUENCE ticket_number OWNED BY ticket.number;
ALTER TABLE ticket ALTER COLUMN number SET DEFAULT nextval('ticket_number');
-- Some numbers are skipped, none is given twice.
SELECT setval('ticket_number', 1000);
