CREATE SEQUENCE guest_id_seq;
CREATE TABLE guest (id bigint PRIMARY KEY DEFAULT nextval('guest_id_seq'), name varchar(40) NOT NULL);
ALTER SEQUENCE guest_id_seq OWNED BY guest.id;
