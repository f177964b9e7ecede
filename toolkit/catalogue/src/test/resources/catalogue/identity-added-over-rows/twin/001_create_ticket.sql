CREATE SEQUENCE ticket_number;
CREATE TABLE ticket (
    id bigint DEFAULT nextval('ticket_number') PRIMARY KEY,
    title varchar(80) NOT NULL
);
INSERT INTO ticket (title) VALUES ('printer is jammed'), ('no network'), ('lost badge');
