CREATE SEQUENCE ticket_number;
SELECT setval('ticket_number', greatest(max(id), nextval(pg_get_serial_sequence('ticket', 'id')))) FROM ticket;
ALTER TABLE ticket ALTER COLUMN id DROP IDENTITY;
ALTER TABLE ticket ALTER COLUMN id SET DEFAULT nextval('ticket_number');
