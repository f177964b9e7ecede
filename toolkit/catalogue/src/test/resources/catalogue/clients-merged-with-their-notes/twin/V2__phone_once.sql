CREATE INDEX client_phone ON client (phone);
