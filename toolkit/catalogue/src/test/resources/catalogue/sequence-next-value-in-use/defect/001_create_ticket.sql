CREATE SEQUENCE ticket_number;
CREATE TABLE ticket (
    number bigint PRIMARY KEY DEFAULT nextval('ticket_number'),
    subject varchar(80) NOT NULL
);
ALTER SEQUENCE ticket_number OWNED BY ticket.number;
INSERT INTO ticket (subject) VALUES ('first'), ('second');
