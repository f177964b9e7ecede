ALTER TABLE client ADD COLUMN phone varchar(20);
UPDATE client SET phone = (SELECT min(phone) FROM client_phone AS p WHERE p.client = client.id);
DROP TABLE client_phone;
