ALTER SEQUENCE receipt_number AS integer CACHE 20;
