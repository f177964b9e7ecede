CREATE TABLE client_phone (
    client bigint NOT NULL REFERENCES client,
    phone varchar(20) NOT NULL,
    PRIMARY KEY (client, phone)
);
INSERT INTO client_phone (client, phone) SELECT id, phone FROM client WHERE phone IS NOT NULL;
ALTER TABLE client DROP COLUMN phone;
