ALTER SEQUENCE receipt_number AS bigint CACHE 1;
