DROP TABLE voucher;
DROP FUNCTION has_checksum(text);
