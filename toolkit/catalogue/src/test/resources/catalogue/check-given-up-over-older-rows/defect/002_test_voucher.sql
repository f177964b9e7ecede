INSERT INTO voucher (id, discount) VALUES (1, 150);
