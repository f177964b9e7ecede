CREATE TABLE event (id uuid PRIMARY KEY, event_type varchar(40) NOT NULL);
