DROP TABLE receipt;
DROP SEQUENCE receipt_number;
