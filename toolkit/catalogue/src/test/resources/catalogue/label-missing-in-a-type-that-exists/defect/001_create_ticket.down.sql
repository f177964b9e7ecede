DROP TABLE ticket;
DROP TYPE ticket_state;
