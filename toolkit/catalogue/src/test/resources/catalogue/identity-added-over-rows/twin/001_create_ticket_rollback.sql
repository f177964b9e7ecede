DROP TABLE ticket;
DROP SEQUENCE ticket_number;
