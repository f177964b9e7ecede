DELETE FROM client a USING client b WHERE a.phone = b.phone AND a.id > b.id;
ALTER TABLE client ADD CONSTRAINT client_phone UNIQUE (phone);
