ALTER SEQUENCE receipt_number CACHE 20;
